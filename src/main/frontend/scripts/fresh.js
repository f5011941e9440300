// A page that can be left is asked for anew when the browser shows it again from its memory.
export const fresh = () => {
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.querySelector(".keeping__leave")) {
      location.reload();
    }
  });
};
