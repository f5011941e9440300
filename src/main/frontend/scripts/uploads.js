// Files are sent as they are chosen or dropped, one after the other, and the page's list follows. What the server
// answers is the same page that comes without scripts; its parts take the place of ours.

const PARTS = ["[data-upload-list]", "input[name='seen']"];

export const uploads = (form) => {
  const input = form.querySelector("input[type='file']");
  const box = form.querySelector("[data-upload-drop]");
  const sending = form.querySelector("[data-upload-sending]");
  const status = form.querySelector("[data-upload-status]");
  const say = (pattern, name) => pattern.replace("{0}", name);
  let last = Promise.resolve();
  let onTheWay = 0;

  form.querySelector("[data-upload-add]").hidden = true;
  form.querySelector("[data-upload-hint]").hidden = false;

  const line = (name) => {
    const item = document.createElement("li");
    const text = document.createElement("span");
    const bar = document.createElement("progress");
    text.textContent = say(input.dataset.sending, name);
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", text.textContent);
    item.append(text, bar);
    sending.append(item);
    return { item, text, bar };
  };

  const refuse = ({ item, text, bar }, message) => {
    bar.remove();
    text.textContent = message;
    item.className = "upload__refused";
    status.textContent = `${input.dataset.notTaken}: ${message}`;
  };

  const send = (file) =>
    new Promise((done) => {
      const data = new FormData(form);
      data.delete(input.name);
      data.append("add", "yes");
      data.append(input.name, file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.responseType = "document";
      request.upload.addEventListener("progress", (event) => file.shown.bar.setAttribute("value", event.loaded / event.total));
      request.addEventListener("loadend", () => done(request));
      request.send(data);
    });

  // What was chosen in the list meanwhile stays chosen, and focus stays where it was.
  const follow = (page) => {
    const focused = document.activeElement?.id;
    const chosen = [...form.querySelectorAll(`${PARTS[0]} select`)].map(({ id, value }) => ({ id, value }));
    PARTS.forEach((part) => {
      const fresh = page.querySelector(part);
      if (fresh) {
        form.querySelector(part)?.replaceWith(fresh);
      }
    });
    chosen.forEach(({ id, value }) => {
      const list = document.getElementById(id);
      if (list) {
        list.value = value;
      }
    });
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus();
    }
  };

  const take = (file, { status: code, response: page, responseURL }) => {
    const list = page?.querySelector(PARTS[0]);
    if (code === 0 || !list) {
      // Another page came: the session is over, or the site is away.
      if (code === 200 && responseURL) {
        location.assign(responseURL);
      }
      refuse(file.shown, say(input.dataset.failed, file.name));
      return;
    }
    follow(page);
    const why = page.querySelector("[data-upload-refused] li");
    if (why) {
      refuse(file.shown, why.textContent);
    } else {
      file.shown.item.remove();
      status.textContent = say(input.dataset.sent, file.name);
    }
  };

  const add = (files) => {
    sending.querySelectorAll(".upload__refused").forEach((item) => item.remove());
    for (const file of files) {
      file.shown = line(file.name);
      if (file.size > Number(input.dataset.max)) {
        refuse(file.shown, say(input.dataset.tooLarge, file.name));
        continue;
      }
      onTheWay += 1;
      last = last
        .then(() => send(file))
        .then((answer) => take(file, answer))
        .finally(() => (onTheWay -= 1));
    }
    input.value = "";
  };

  input.addEventListener("change", () => add([...input.files]));
  box.addEventListener("dragover", (event) => {
    event.preventDefault();
    box.classList.add("upload--over");
  });
  box.addEventListener("dragleave", () => box.classList.remove("upload--over"));
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    box.classList.remove("upload--over");
    add([...event.dataTransfer.files]);
  });
  // Whoever goes on while files are on their way waits for the last of them.
  form.addEventListener("submit", (event) => {
    if (onTheWay > 0) {
      event.preventDefault();
      const { submitter } = event;
      last.then(() => form.requestSubmit(submitter));
    }
  });
};
