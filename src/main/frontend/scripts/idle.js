// Asks before a session ends for want of activity, and covers the page when it has ended.
const MINUTE = 60000;
const LOOK = 5000;

export const idle = (dialog) => {
  const limit = Number(dialog.dataset.idleMinutes) * MINUTE;
  const warning = limit - Number(dialog.dataset.warningMinutes) * MINUTE;
  const stay = dialog.querySelector("[data-idle-stay]");
  const windows = new BroadcastChannel("presence");
  let since = Date.now();
  let gone = false;

  const renew = () => {
    since = Date.now();
    dialog.close();
  };
  const end = () => {
    gone = true;
    dialog.classList.add("idle--gone");
    dialog.querySelector("[data-idle-asking]").hidden = true;
    dialog.querySelector("[data-idle-buttons]").hidden = true;
    dialog.querySelector("[data-idle-gone]").hidden = false;
    if (!dialog.open) {
      dialog.showModal();
    }
    dialog.querySelector("[data-idle-gone] a").focus();
  };

  windows.postMessage("here");
  windows.addEventListener("message", () => gone || renew());
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  stay.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(stay.action, { method: "POST", body: new URLSearchParams(new FormData(stay)), redirect: "error" });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      renew();
      windows.postMessage("here");
    } catch {
      end();
    }
  });
  setInterval(() => {
    const still = Date.now() - since;
    if (gone) {
      return;
    }
    if (still >= limit) {
      end();
    } else if (still >= warning && !dialog.open) {
      dialog.showModal();
    }
  }, LOOK);
};
