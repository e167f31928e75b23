const root = document.body;
const changes = [...document.querySelectorAll('[id^="change-"]')];
const bar = document.getElementById('bar');
const place = document.getElementById('place');
const only = document.getElementById('only');
const still = matchMedia('(prefers-reduced-motion: reduce)');
let current = -1;

function show(index) {
  current = (index + changes.length) % changes.length;
  changes.forEach((change, i) => change.classList.toggle('current', i === current));
  place.textContent = `${current + 1} of ${changes.length}`;
}

function go(step) {
  show(current < 0 && step < 0 ? -1 : current + step);
  const change = changes[current];
  change.tabIndex = -1;
  change.focus({ preventScroll: true });
  change.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' });
  history.replaceState(null, '', '#' + change.id);
}

function toggle() {
  const filtered = root.dataset.show === 'all';
  root.dataset.show = filtered ? 'changes' : 'all';
  only.setAttribute('aria-pressed', String(filtered));
  if (current >= 0) {
    changes[current].scrollIntoView({ block: 'center' });
  }
}

function follow() {
  const index = changes.findIndex((change) => '#' + change.id === location.hash);
  if (index >= 0) {
    show(index);
  }
}

const keys = { n: () => go(1), j: () => go(1), p: () => go(-1), k: () => go(-1), c: toggle };

if (changes.length > 0) {
  bar.hidden = false;
  place.textContent = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  document.getElementById('next').addEventListener('click', () => go(1));
  document.getElementById('previous').addEventListener('click', () => go(-1));
  only.addEventListener('click', toggle);
  addEventListener('hashchange', follow);
  addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  follow();
}
