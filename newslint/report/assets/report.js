(function () {
  "use strict";
  var root = document.documentElement;
  var all = function (wanted, within) { return Array.from((within || document).querySelectorAll(wanted)); };
  var byId = function (id) { return document.getElementById(id); };
  var notes = all(".note");
  var marks = all("mark[data-n], .caret[data-n]");
  var LEVELS = ["error", "warning", "suggestion"];
  var wide = window.matchMedia("(min-width: 62rem)");
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  var current = null;
  root.classList.add("js");

  // What is ticked off is kept in the browser, if the browser keeps anything for this page.
  var store = {
    get: function (key) { try { return localStorage.getItem("newslint:" + key); } catch (e) { return null; } },
    set: function (key, value) {
      try {
        if (value === null) { localStorage.removeItem("newslint:" + key); }
        else { localStorage.setItem("newslint:" + key, value); }
        return true;
      } catch (e) { return false; }
    }
  };
  var keyOf = function (element) {
    return element.closest("[data-file]").dataset.file + ":" + element.dataset.key;
  };
  var kept = store.set("test", "1") && store.get("test") === "1";
  store.set("test", null);
  if (!kept) { byId("kept").textContent = "This browser keeps nothing for this page: what you tick off is forgotten when you close it."; }

  function say(text) { byId("said").textContent = text; }
  function isDone(note) { return note.classList.contains("done"); }
  function shownNotes() { return notes.filter(function (note) { return !note.hidden; }); }
  function refOf(note) { return byId("m" + note.id.slice(1)); }
  function noteOf(id) { return byId("n" + id); }
  function many(count, noun) { return count + " " + noun + (count === 1 ? "" : "s"); }

  // Notes beside their marks: each as near to its own as the others let it, the current one exact.
  function settle(tops, heights, at) {
    var gap = 10, y = tops.slice(), i;
    for (i = 1; i < y.length; i += 1) { y[i] = Math.max(y[i], y[i - 1] + heights[i - 1] + gap); }
    if (at >= 0 && y[at] > tops[at]) {
      y[at] = tops[at];
      for (i = at - 1; i >= 0; i -= 1) { y[i] = Math.min(y[i], y[i + 1] - heights[i] - gap); }
      y[0] = Math.max(0, y[0]);
      for (i = 1; i < y.length; i += 1) { y[i] = Math.max(i > at ? tops[i] : y[i], y[i - 1] + heights[i - 1] + gap); }
    }
    return y;
  }

  function planOf(story) {
    var top = story.getBoundingClientRect().top;
    var list = all(".note", story).filter(function (note) { return !note.hidden; });
    var tops = list.map(function (note) { return Math.max(0, refOf(note).getBoundingClientRect().top - top - 14); });
    var heights = list.map(function (note) { return note.offsetHeight; });
    var y = settle(tops, heights, list.indexOf(current));
    var drift = y.reduce(function (most, each, i) { return Math.max(most, Math.abs(each - tops[i])); }, 0);
    var height = y.length ? y[y.length - 1] + heights[heights.length - 1] : 0;
    return { story: story, list: list, y: y, height: height, drift: drift };
  }

  // Where notes crowd, only the current one says why. All is measured before any is moved.
  function layOut(stories) {
    stories.forEach(function (story) {
      story.classList.remove("tight");
      if (!wide.matches) { story.style.minHeight = ""; }
    });
    if (!wide.matches) { return; }
    var plans = stories.map(planOf);
    var crowded = plans.map(function (plan) { return plan.drift > 90; });
    plans.forEach(function (plan, i) { plan.story.classList.toggle("tight", crowded[i]); });
    plans = plans.map(function (plan, i) { return crowded[i] ? planOf(plan.story) : plan; });
    plans.forEach(function (plan) {
      plan.story.style.minHeight = plan.height ? Math.ceil(plan.height) + "px" : "";
      plan.list.forEach(function (note, i) { note.style.top = Math.round(plan.y[i]) + "px"; });
    });
  }

  function chosen(name) {
    return all("input[name=" + name + "]").filter(function (box) { return box.checked; })
      .map(function (box) { return box.value; });
  }

  // Show what the filters let through, in the notes and in the copy.
  function refresh() {
    var levels = chosen("level"), kinds = chosen("kind"), hideDone = chosen("done").length > 0;
    notes.forEach(function (note) {
      var on = levels.indexOf(note.dataset.level) >= 0 && kinds.indexOf(note.dataset.kind) >= 0;
      note.hidden = !on || (hideDone && isDone(note));
      var ref = refOf(note);
      if (ref) { ref.hidden = note.hidden; ref.classList.toggle("done", isDone(note)); }
    });
    if (current && current.hidden) { activate(null); }
    marks.forEach(function (mark) {
      var over = mark.dataset.n.split(" ").map(noteOf).filter(function (note) { return !note.hidden; });
      var open = over.filter(function (note) { return !isDone(note); });
      var found = (open.length ? open : over).map(function (note) { return note.dataset.level; });
      var level = LEVELS.filter(function (each) { return found.indexOf(each) >= 0; })[0];
      mark.classList.remove("error", "warning", "suggestion", "off", "done", "on");
      mark.classList.add(level || "off");
      mark.classList.toggle("done", over.length > 0 && !open.length);
      mark.classList.toggle("on", over.indexOf(current) >= 0);
    });
    var done = notes.filter(isDone).length;
    byId("progress").textContent = done + " of " + notes.length + " done";
    layOutAll();
  }

  function layOutAll() { layOut(all(".story")); }

  function activate(note) {
    var stories = [current, note].map(function (one) { return one && one.closest(".story"); });
    if (current) { current.classList.remove("on"); }
    current = note;
    if (note) { note.classList.add("on"); }
    marks.forEach(function (mark) {
      mark.classList.toggle("on", !!note && mark.dataset.n.split(" ").indexOf(note.id.slice(1)) >= 0);
    });
    layOut(stories.filter(function (story, i) { return story && stories.indexOf(story) === i; }));
  }

  function go(note) {
    activate(note);
    (refOf(note) || note).scrollIntoView({ block: "center" });
    note.focus({ preventScroll: true });
    if (!wide.matches) { note.scrollIntoView({ block: "nearest" }); }
    var list = shownNotes();
    say("Note " + (list.indexOf(note) + 1) + " of " + list.length + (isDone(note) ? ", done" : ""));
  }

  function move(step) {
    var list = shownNotes();
    if (!list.length) { say("No note is shown."); return; }
    var at = list.indexOf(current) + step;
    if (!current) { at = step > 0 ? 0 : list.length - 1; }
    if (at < 0 || at >= list.length) { say(at < 0 ? "This is the first note." : "This is the last note."); return; }
    go(list[at]);
  }

  function tick(note, done) {
    note.classList.toggle("done", done);
    note.querySelector(".tick input").checked = done;
    store.set(keyOf(note), done ? "done" : null);
    refresh();
    say(byId("progress").textContent);
  }

  // A note must not move away between the press of a button and its release.
  var pressed = false;
  document.addEventListener("pointerdown", function () { pressed = true; }, true);
  ["pointerup", "pointercancel"].forEach(function (name) {
    document.addEventListener(name, function () { pressed = false; }, true);
  });

  notes.forEach(function (note) {
    var box = note.querySelector(".tick input");
    var done = store.get(keyOf(note)) === "done";
    note.classList.toggle("done", done);
    box.checked = done;
    box.addEventListener("change", function () { tick(note, box.checked); });
    note.addEventListener("focusin", function () { if (!pressed && current !== note) { activate(note); } });
    note.addEventListener("click", function (event) {
      if (current !== note && !event.target.closest(".tick")) { activate(note); }
    });
  });
  all(".names .seen").forEach(function (box) {
    var key = keyOf(box).replace(":", ":name:");
    box.checked = store.get(key) === "done";
    box.closest("li").classList.toggle("done", box.checked);
    box.addEventListener("change", function () {
      box.closest("li").classList.toggle("done", box.checked);
      store.set(key, box.checked ? "done" : null);
    });
  });
  marks.forEach(function (mark) {
    mark.addEventListener("click", function () {
      var over = mark.dataset.n.split(" ").map(noteOf).filter(function (note) { return !note.hidden; });
      if (over.length) { go(over[(over.indexOf(current) + 1) % over.length]); }
    });
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.ref");
    var kinds = document.querySelector(".kinds");
    if (link) { event.preventDefault(); go(noteOf(link.id.slice(1))); }
    if (!event.target.closest(".kinds")) { kinds.open = false; }
  });

  all(".bar input").forEach(function (box) {
    box.addEventListener("change", function () {
      refresh();
      say(shownNotes().length + " of " + many(notes.length, "note") + " shown");
    });
  });
  byId("next").addEventListener("click", function () { move(1); });
  byId("previous").addEventListener("click", function () { move(-1); });

  // Light and dark: as the machine has it until the reader says otherwise.
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches; }
  function nameTheme() { byId("theme").textContent = isDark() ? "Light" : "Dark"; }
  if (store.get("theme")) { root.dataset.theme = store.get("theme") === "dark" ? "dark" : "light"; }
  byId("theme").addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    store.set("theme", root.dataset.theme);
    nameTheme();
  });
  dark.addEventListener("change", nameTheme);
  nameTheme();

  var help = byId("keys"), letters = byId("letters");
  letters.checked = store.get("letters") !== "off";
  letters.addEventListener("change", function () { store.set("letters", letters.checked ? null : "off"); });
  function showHelp() { help.showModal(); byId("close").focus(); }
  byId("help").addEventListener("click", showHelp);
  byId("close").addEventListener("click", function () { help.close(); });

  var keys = {
    n: function () { move(1); }, j: function () { move(1); },
    p: function () { move(-1); }, k: function () { move(-1); },
    x: function () { if (current) { tick(current, !isDone(current)); } else { say("Go to a note first: n."); } },
    h: function () { document.querySelector("input[name=done]").click(); },
    "?": showHelp
  };
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { document.querySelector(".kinds").open = false; }
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !letters.checked) { return; }
    if (Object.prototype.hasOwnProperty.call(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });

  var waiting = 0;
  window.addEventListener("resize", function () {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(layOutAll);
  });
  refresh();
  var linked = /^#[nm](\d+-\d+)$/.exec(location.hash);
  if (linked && noteOf(linked[1])) { go(noteOf(linked[1])); }
}());
