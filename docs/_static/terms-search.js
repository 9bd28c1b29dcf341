// Finds terms as one types: Danish or English, in any form, with or without the Danish letters; asks no other host.
(() => {
  "use strict";
  const root = document.documentElement.dataset.content_root || "./";
  const SPELT_OUT = { "æ": "ae", "ø": "oe", "å": "aa" };
  const SHOWN = 8;
  const ON_PAGE = 60;

  // The same as fold() in the site's extension: what people type is compared with what it wrote.
  function fold(text) {
    return text.toLowerCase().normalize("NFC").replace(/[æøå]/g, (letter) => SPELT_OUT[letter])
      .normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").trim().replace(/\s+/g, " ");
  }

  let loading = null;
  function load() {
    loading = loading || new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root + "_static/terms-index.js";
      script.onload = () => resolve(window.nmitermsIndex.map(read));
      script.onerror = () => reject(new Error("the index of terms is missing"));
      document.head.append(script);
    });
    return loading;
  }

  function read([concept, danish, english, page, isSynonym, forms, translations, deprecated]) {
    return {
      concept, danish, english, isSynonym, address: `${root}${page}.html#term-${concept}`,
      danishForms: forms.split("|"), englishForms: translations.split("|"),
      deprecated: deprecated ? deprecated.split("|") : [],
    };
  }

  // How well a term answers a query: the lower the better, null if it does not. Whole forms come before beginnings,
  // beginnings before words inside, and what is right before what is wrong.
  function rank(term, query) {
    let best = null;
    const judge = (forms, offset) => {
      forms.forEach((form, at) => {
        let value = null;
        if (form === query) value = at ? 1 : 0;
        else if (form.startsWith(query)) value = at ? 5 : 4;
        else if (form.includes(" " + query) || form.includes("-" + query)) value = 7;
        else if (query.length > 3 && form.includes(query)) value = 9;
        if (value !== null && (best === null || value + offset < best.value)) best = { value: value + offset, form };
      });
    };
    judge(term.danishForms, 0);
    judge(term.englishForms, 0.3);
    if (best === null || best.value >= 2) {
      const right = best;
      best = null;
      judge(term.deprecated, 2);
      if (best !== null && (right === null || best.value < right.value)) return { ...best, isDeprecated: true };
      best = right;
    }
    return best;
  }

  function find(terms, typed) {
    const query = fold(typed);
    if (query.length < 2) return [];
    const found = [];
    for (const term of terms) {
      const how = rank(term, query);
      if (how) found.push({ term, ...how });
    }
    found.sort((a, b) => a.value - b.value || a.term.isSynonym - b.term.isSynonym
      || a.term.danish.length - b.term.danish.length || a.term.danish.localeCompare(b.term.danish, "da"));
    return found.length ? found : findParts(terms, query);
  }

  // A compound that no entry holds: two terms side by side, with or without a linking s or e between.
  function findParts(terms, query) {
    const first = (part) => terms.find((term) => term.danishForms.includes(part));
    for (let at = query.length - 3; at >= 3; at -= 1) {
      const behind = first(query.slice(at));
      if (!behind) continue;
      const front = query.slice(0, at);
      const before = first(front) || (/[se]$/.test(front) && first(front.slice(0, -1)));
      if (before) return [before, behind].map((term) => ({ term, value: 11, isPart: true }));
    }
    return [];
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  function describe({ term, form, isDeprecated, isPart }) {
    const parts = [element("span", { class: "terms-danish", lang: "da" }, term.danish), " – ", term.english];
    if (isDeprecated) parts.push(element("span", { class: "terms-hint" }, ` (not “${form}”)`));
    if (isPart) parts.push(element("span", { class: "terms-hint" }, " (part of it)"));
    return parts;
  }

  function suggestBelow(input, number) {
    const list = element("ul", { class: "terms-list", id: `terms-list-${number}`, role: "listbox", "aria-label": "Terms" });
    list.hidden = true;
    document.body.append(list);
    const facts = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    Object.entries(facts).forEach(([key, value]) => input.setAttribute(key, value));
    let active = -1;
    let asked = 0;

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function choose(index) {
      const options = [...list.children];
      active = (index + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }

    async function show() {
      asked += 1;
      const mine = asked;
      const found = find(await load(), input.value).slice(0, SHOWN);
      // Somebody who types on has asked anew.
      if (mine !== asked) return;
      active = -1;
      input.removeAttribute("aria-activedescendant");
      list.replaceChildren(...found.map((each, at) => {
        const option = element("li", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false" },
          element("a", { href: each.term.address, tabindex: "-1" }, ...describe(each)));
        return option;
      }));
      const box = input.getBoundingClientRect();
      const width = Math.min(Math.max(box.width, 352), window.innerWidth - 16);
      list.style.top = `${box.bottom}px`;
      list.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`;
      list.style.width = `${width}px`;
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }

    input.addEventListener("input", () => show().catch(close));
    input.addEventListener("focus", () => load().catch(() => {}));
    input.addEventListener("keydown", (event) => {
      if (list.hidden) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        choose(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
        event.preventDefault();
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        const { href } = list.children[active].firstChild;
        close();
        window.location.assign(href);
      } else if (event.key === "Escape") {
        close();
        event.stopPropagation();
      }
    });
    // A click on the list takes the focus from the input first.
    input.addEventListener("blur", () => setTimeout(close, 150));
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", close);
    window.addEventListener("scroll", close, { passive: true });
    window.addEventListener("resize", close);
  }

  // What Sphinx says of the pages that hold the words; it asks for its sentences when the page has been read.
  if (typeof Documentation !== "undefined") Documentation.addTranslations({
    locale: "en", plural_expr: "n == 1 ? 0 : 1",
    messages: {
      "Search Results": "Pages",
      "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
        "No page holds all these words.",
    },
  });

  // The search page: terms above the pages that hold the words, and an address that can be passed on.
  function searchPage(results) {
    const query = new URLSearchParams(window.location.search).get("q") || "";
    const input = element("input", { class: "terms-box", name: "q", type: "search", value: query, autocomplete: "off",
      "aria-label": "Search terms and pages", placeholder: "træningsbidraget, traening, Foreign Policy Committee …" });
    const said = element("p", { role: "status", class: "terms-hint" });
    const list = element("ul", { class: "terms-found" });
    results.before(element("h1", {}, "Search"), element("form", { action: "", method: "get", role: "search" }, input),
      element("h2", {}, "Terms"), said, list);

    async function show() {
      const found = find(await load(), input.value);
      const typed = input.value.trim();
      said.textContent = typed.length < 2 ? "Type two letters or more."
        : `${found.length} ${found.length === 1 ? "term" : "terms"} for “${typed}”.`
          + (typed === query ? "" : " Enter searches the pages too.");
      list.replaceChildren(...found.slice(0, ON_PAGE).map((each) =>
        element("li", {}, element("a", { href: each.term.address }, ...describe(each)))));
      // The address of what is shown, to be kept or sent; going back leads to where one came from.
      const address = new URL(window.location.href);
      address.searchParams.set("q", typed);
      if (typed !== (new URLSearchParams(window.location.search).get("q") || "")) window.history.replaceState(null, "", address);
    }

    const tell = () => { said.textContent = "The index of terms could not be loaded."; };
    input.addEventListener("input", () => show().catch(tell));
    show().catch(tell);
    if (!query) input.focus();
  }

  document.querySelectorAll("input.sidebar-search, input.terms-search").forEach(suggestBelow);
  const results = document.getElementById("search-results");
  if (results) searchPage(results);
})();
