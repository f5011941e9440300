// A long list becomes a box to type in; the list itself stays in the form and is what is sent.
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const suggest = (select) => {
  const id = select.id;
  const choices = [...select.options]
    .filter((option) => option.value)
    .map((option) => ({ option, label: option.text, more: option.dataset.more ?? "", words: plain(`${option.text} ${option.dataset.more ?? ""}`) }));

  const box = document.createElement("div");
  box.className = "suggest";
  const input = document.createElement("input");
  input.type = "text";
  input.className = "usa-input";
  input.autocomplete = "off";
  input.spellcheck = false;
  const list = document.createElement("ul");
  list.id = `${id}-found`;
  list.className = "suggest__list";
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "usa-sr-only";
  status.setAttribute("role", "status");

  const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => value !== null && element.setAttribute(name, value));
  set(list, { role: "listbox", "aria-label": document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent.trim() ?? "" });
  set(input, {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-describedby": select.getAttribute("aria-describedby"),
    "aria-invalid": select.getAttribute("aria-invalid"),
  });
  input.classList.toggle("usa-input--error", select.classList.contains("usa-input--error"));
  input.value = select.value ? select.selectedOptions[0].text : "";
  select.id = `${id}-list`;
  select.hidden = true;
  input.id = id;
  select.before(box);
  box.append(input, list, status);

  let found = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    set(input, { "aria-expanded": "false" });
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (choice) => {
    select.value = choice.option.value;
    input.value = choice.label;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    close();
  };
  const point = (to) => {
    active = to;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    const item = list.children[active];
    if (item) {
      set(input, { "aria-activedescendant": item.id });
      item.scrollIntoView({ block: "nearest" });
    }
  };
  const item = (choice, at) => {
    const line = document.createElement("li");
    set(line, { role: "option", id: `${list.id}-${at}`, "aria-selected": "false" });
    line.textContent = choice.label;
    if (choice.more) {
      const more = document.createElement("small");
      more.textContent = choice.more;
      line.append(more);
    }
    line.addEventListener("pointerdown", (event) => event.preventDefault());
    line.addEventListener("click", () => choose(choice));
    return line;
  };
  const open = (typed) => {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    found = choices.filter((choice) => words.every((word) => choice.words.includes(word)));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...found.map(item));
    const closed = list.hidden;
    list.hidden = found.length === 0;
    if (closed && list.getBoundingClientRect().bottom > innerHeight) {
      box.parentElement.scrollIntoView({ block: "start" });
    }
    set(input, { "aria-expanded": String(found.length > 0) });
    status.textContent = found.length ? select.dataset.some.replace("{0}", found.length) : select.dataset.suggest;
    status.classList.toggle("usa-sr-only", found.length > 0);
  };

  // What is not on the list is sent as it was typed: nothing is lost.
  select.form?.addEventListener("formdata", (event) => {
    if (!select.value && input.value.trim()) {
      event.formData.set(select.name, input.value.trim());
    }
  });
  input.addEventListener("input", () => {
    select.value = "";
    open(input.value);
  });
  input.addEventListener("click", () => list.hidden && open(""));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) {
        open(select.value ? "" : input.value);
      }
      const next = active < 0 && step < 0 ? found.length - 1 : active + step;
      point(found.length ? (next + found.length) % found.length : -1);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", () => {
    const typed = plain(input.value.trim());
    const same = choices.find((choice) => plain(choice.label) === typed) ?? (typed && found.length === 1 && !list.hidden ? found[0] : undefined);
    if (same && !select.value) {
      choose(same);
    } else {
      close();
    }
  });
};
