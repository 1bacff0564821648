// Makes the builder answer at once: it asks for the page that its forms would lead to and takes the parts that differ.
const asked = (form) => `${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;

// What was asked last for each part: an answer to what was asked before that is not shown.
const turns = {};

// Whether the part is now what the address gives.
async function show(address, part) {
  const mine = turns[part] = (turns[part] ?? 0) + 1;
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (mine !== turns[part]) return false;
  const [before, after] = [document, page].map((each) => each.querySelector(part));
  if (!before || !after) return false;
  before.replaceWith(document.adoptNode(after));
  prepare();
  return true;
}

function prepare() {
  const copy = document.querySelector('[data-copied]');
  if (copy && navigator.clipboard) copy.hidden = false;
}

document.addEventListener('input', ({ target }) => {
  if (target.name === 'q') show(asked(target.form), '#embed-towns');
});

document.addEventListener('change', async ({ target }) => {
  const form = target.closest('.choices');
  if (!form) return;
  // Of another side or view the part is another.
  if (/year|side|view/.test(target.name) && form.elements.path) form.elements.path.value = '';
  if (target.name === 'side' && form.elements.view) form.elements.view.selectedIndex = -1;
  const address = asked(form);
  if (!await show(address, '#embed-chosen')) return;
  history.replaceState(null, '', address);
  document.querySelector(`.choices [name=${target.name}]`)?.focus();
});

document.addEventListener('click', async ({ target }) => {
  if (!target.dataset?.copied) return;
  await navigator.clipboard.writeText(document.querySelector('#embed-code').value);
  target.parentNode.querySelector('[role=status]').textContent = target.dataset.copied;
});

// What the code asks a page to do with its frame.
addEventListener('message', ({ origin, source, data }) => {
  const frame = document.querySelector('iframe.budget-explorer');
  if (origin === location.origin && data.type === 'budget-explorer' && frame?.contentWindow === source) frame.height = data.height;
});

prepare();
