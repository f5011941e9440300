// A second press of the button while the first is on its way is not sent; nothing is ever disabled.
const PATIENCE = 8000;

export const once = () => {
  const sent = new Set();
  const forget = (form, button) => {
    sent.delete(form);
    button?.removeAttribute("aria-disabled");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    const button = event.submitter;
    sent.add(form);
    button?.setAttribute("aria-disabled", "true");
    setTimeout(() => forget(form, button), PATIENCE);
    addEventListener("pageshow", () => forget(form, button), { once: true });
  });
};
