// Every page works without this; it only makes waiting, typing and finding easier.
import { count } from "./count.js";
import { fold } from "./fold.js";
import { fresh } from "./fresh.js";
import { idle } from "./idle.js";
import { keys } from "./keys.js";
import { once } from "./once.js";
import { print } from "./print.js";
import { suggest } from "./suggest.js";
import { uploads } from "./uploads.js";

document.querySelectorAll("details[data-fold]").forEach(fold);
document.querySelectorAll("select[data-suggest]").forEach(suggest);
document.querySelectorAll("textarea[data-max]").forEach(count);
document.querySelectorAll("[data-print]").forEach(print);
document.querySelectorAll("dialog[data-idle-minutes]").forEach(idle);
document.querySelectorAll("dialog[data-keys]").forEach(keys);
document.querySelectorAll("form[data-uploads]").forEach(uploads);
once();
fresh();
document.querySelector("[data-focus]")?.focus();
