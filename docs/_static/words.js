// Shows the interface words of entries in Danish to those who ask for it, or whose browser does.
(() => {
  "use strict";
  const KEY = "nmiterms-words";
  const html = document.documentElement;
  // A page opened from a disk may be refused its storage: then the choice holds for the page.
  const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };
  const remember = (words) => { try { localStorage.setItem(KEY, words); } catch { /* for this page alone */ } };

  const first = document.querySelector(".in-danish");
  if (!first) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "words-switch";
  function show(words) {
    html.dataset.words = words;
    button.textContent = words === "da" ? "English" : "Dansk";
    button.lang = words === "da" ? "en" : "da";
  }
  button.addEventListener("click", () => {
    const words = html.dataset.words === "da" ? "en" : "da";
    remember(words);
    show(words);
  });
  show(remembered() || (navigator.language.startsWith("da") ? "da" : "en"));
  document.querySelector("article h1").before(button);
})();
