// Single keys for the experienced. They can be switched off, and none works while somebody types.
const OFF = "imr-keys-off";
const PATIENCE = 1500;
const GO = { q: "/staff", s: "/staff/search", f: "/staff/forecast", m: "/staff/messages", t: "/staff/tasks" };

const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

export const keys = (dialog) => {
  const use = dialog.querySelector("[data-keys-use]");
  const open = document.querySelector("[data-keys-open]");
  const stored = () => {
    try {
      return localStorage.getItem(OFF);
    } catch {
      return null;
    }
  };
  use.checked = stored() === null;
  use.addEventListener("change", () => {
    try {
      if (use.checked) {
        localStorage.removeItem(OFF);
      } else {
        localStorage.setItem(OFF, "1");
      }
    } catch {
      // Where nothing may be kept, the choice holds for this page.
    }
  });
  open.hidden = false;
  open.addEventListener("click", () => dialog.showModal());

  const rows = () => [...document.querySelectorAll(".cases__case a")];
  const step = (by) => {
    const links = rows();
    const now = links.indexOf(document.activeElement?.closest("tr")?.querySelector(".cases__case a"));
    links[Math.min(Math.max(now + by, 0), links.length - 1)]?.focus();
  };
  const act = {
    "?": () => dialog.showModal(),
    "/": () => {
      const box = document.getElementById("sought");
      if (box) {
        box.focus();
      } else {
        location.assign(GO.s);
      }
    },
    j: () => step(1),
    k: () => step(-1),
    x: () => document.activeElement?.closest("tr")?.querySelector(".cases__pick")?.click(),
    n: () => document.querySelector("[data-key=n]")?.click(),
    w: () => document.querySelector(".todo a")?.focus(),
    a: () => document.querySelector(".acts a")?.focus(),
    d: () => document.querySelector("[aria-labelledby=documents] a")?.focus(),
  };
  let going = 0;
  document.addEventListener("keydown", (event) => {
    if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const went = Date.now() - going < PATIENCE;
    going = 0;
    if (went && GO[event.key]) {
      event.preventDefault();
      location.assign(GO[event.key]);
    } else if (event.key === "g") {
      going = Date.now();
    } else if (act[event.key]) {
      event.preventDefault();
      act[event.key]();
    }
  });
};
