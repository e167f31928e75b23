// Shows some comments only, or in another order. Without it the page shows them all.
(() => {
  const form = document.getElementById('filter');
  if (!form) {
    return;
  }
  const bodies = [...document.querySelectorAll('.factor tbody')];
  const rows = bodies.flatMap((body) => [...body.rows]);
  const keys = ['type', 'reviewer', 'state', 'disposition', 'blocking'];
  const status = form.querySelector('[role=status]');
  const text = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

  const isWanted = (row, words) =>
    keys.every((key) => !form[key].value || form[key].value === row.dataset[key]) &&
    words.every((word) => text.get(row).includes(word));

  const compare = (key) => (a, b) => {
    const first = a.dataset[key];
    const second = b.dataset[key];
    return first === second
      ? a.dataset.order.localeCompare(b.dataset.order)
      : first.localeCompare(second);
  };

  const update = () => {
    const words = form.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.hidden = !isWanted(row, words);
    }
    for (const body of bodies) {
      body.append(...[...body.rows].sort(compare(form.sort.value)));
      body.closest('.factor').hidden = [...body.rows].every((row) => row.hidden);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = `${shown} of ${rows.length} comments shown`;
  };

  // A link to a comment that is filtered out shows all again.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
      form.reset();
      update();
      target.scrollIntoView();
    }
  };

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  window.addEventListener('hashchange', reveal);
  form.hidden = false;
  update();
})();
