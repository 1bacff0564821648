// What the page shows of answers.
import { amount, count, day, left, say, size, told } from './upload-words.js';
import { button, choices, counted, heading, links, make, problems, table, verdict } from './upload-parts.js';

const STAGES = ['approved', 'amended', 'actual'];
/** Answers that let the files be published as they are; any other asks for another preview. */
const FINAL = ['keep', 'hide'];

export function isFinal(answer) {
  return FINAL.includes(answer.code);
}

function totals(said) {
  const row = (name, side) => [name, ...STAGES.map((stage) => amount(side[stage]))];
  const rows = ['income', 'expenditure', 'financing'].filter((side) => said.totals?.[side]).flatMap((side) => [
    row(say('sides', side), said.totals[side]),
    ...(said.before?.[side] ? [row(say('before'), said.before[side])] : []),
  ]);
  return rows.length === 0 ? [] : [table(say('totals'), ['', ...STAGES.map((stage) => say('stages', stage))], rows)];
}

function changes(nodes) {
  const distance = (node, stage) => Math.abs(node.change[stage] ?? 0);
  const moved = (node) => STAGES.filter((stage) => node.change[stage]);
  const widest = (node) => moved(node).sort((one, other) => distance(node, other) - distance(node, one))[0];
  const row = (node) => {
    const stage = widest(node);
    const name = `${say('sides', node.side)} ${node.code} ${node.name}, ${say('stages', stage)}`;
    return [name, amount(node.before[stage]), amount(node.after[stage]), amount(node.change[stage])];
  };
  return table(say('changes'), [say('node'), say('before'), say('now'), say('change')], nodes.filter(widest).map(row));
}

/** In one glance: whether the files can be published, and what is in the way. */
function standing({ report, questions }, isGood) {
  const open = count('questions', questions.length);
  if (isGood && questions.length > 0) return verdict('ask', `${say('asks')} ${open}. ${say('previewNote')}`);
  if (isGood) return verdict('good', `${say('mayPublish')} ${say('previewNote')}`);

  const mistakes = counted(report);
  const next = say(questions.length > 0 ? 'decideOrMend' : 'mendThem');
  return verdict('bad', `${say('cannot')}${mistakes ? ` (${mistakes})` : ''}. ${next}`);
}

/** The questions with their buttons, and what to call when an answer was chosen. */
function asked(questions, acts, chosen) {
  const buttons = [];

  const settle = () => {
    for (const [made, question, answer] of buttons) {
      const isChosen = isFinal(answer) && chosen[question.code] === answer.code;
      if (isFinal(answer)) made.ariaPressed = String(isChosen);
      made.textContent = `${told(answer, 'text')}${isChosen ? ` ✓ ${say('answered')}` : ''}`;
    }
  };

  const ask = (question) => {
    const made = question.answers.map((answer) => {
      const one = button('', () => {
        acts.answer(question, answer);
        settle();
        acts.settle();
      });
      buttons.push([one, question, answer]);
      return one;
    });
    return make('li', {}, make('p', {}, told(question, 'text')), choices(...made));
  };

  const parts = [make('h3', {}, say('questions')), make('ul', { className: 'questions' }, ...questions.map(ask))];
  settle();
  return parts;
}

/** What would differ from what is public. */
function difference({ report, changes: nodes }) {
  if (nodes.length > 0) return [changes(nodes)];
  return report.before ? [make('p', {}, say(report.totals ? 'noChange' : 'noLonger'))] : [];
}

/**
 * What would be published, and the questions with their buttons.
 * @param waiting the answer about the upload
 * @param acts what buttons do: `answer(question, answer)`, `publish()`, `discard()`, `accept(mapping)`
 * @param chosen the answers given so far, by the code of the question
 */
export function preview(waiting, acts, chosen) {
  const { report, replaces, questions } = waiting.preview;
  const isGood = report.outcome === 'checked';
  const publish = button(say('publish'), acts.publish, { className: 'main' });
  const hint = make('small', {}, say('answerFirst'));

  const settle = () => {
    const isAnswered = questions.every((question) => question.code in chosen);
    publish.disabled = !isGood || !isAnswered;
    hint.hidden = !isGood || isAnswered;
  };

  const parts = [heading(`${say('previewOf')} ${waiting.year}`), standing(waiting.preview, isGood)];
  if (questions.length > 0) parts.push(...asked(questions, { answer: acts.answer, settle }, chosen));
  if (!isGood) parts.push(...problems(report, acts.accept));
  if (replaces.length > 0) parts.push(make('p', {}, `${say(waiting.files.length > 0 ? 'replaces' : 'removes')}: ${replaces.join(', ')}`));
  if (isGood) parts.push(...totals(report), ...difference(waiting.preview));
  if (waiting.page) parts.push(make('p', {}, make('a', { href: waiting.page, target: '_blank', rel: 'noreferrer' }, say('whole'))));
  parts.push(choices(publish, button(say('throwAway'), acts.discard), hint));
  if (isGood) parts.push(...problems(report, acts.accept));
  settle();
  return parts;
}

/** What came of an import: in one glance whether the year is public. */
export function outcome(said, year) {
  const isPublic = said.outcome === 'published' || said.outcome === 'unchanged';
  const kind = isPublic ? 'good' : said.errors > 0 ? 'bad' : 'ask';
  return [heading(told(said, 'sentence'), `verdict ${kind}`), ...links(year), ...problems(said)];
}

function files(caption, list, onRemove) {
  const remove = (file) => button(say('remove'), () => onRemove(file.name), { ariaLabel: `${say('remove')} ${file.name}` });
  const last = (file) => (onRemove ? [file.isRemovable ? remove(file) : ''] : []);
  return table(
    caption,
    [say('file'), say('size'), say('written'), ...(onRemove ? [say('removal')] : [])],
    list.map((file) => [file.name, size(file.bytes), day(file.written), ...last(file)]),
  );
}

/** What undoing would do. An edition whose descriptions stay hidden is not the one from before. */
function returning(undo) {
  if (undo.hides) return [say('undoHides')];
  return [undo.edition ? `${say('undoTo')} ${undo.edition}.` : say('undoToNothing'), ' ', say('undoSays')];
}

/** A button, and what it would do before it does it: asked on the page, so that it is read and answered by keyboard too. */
function undoing(year, onUndo) {
  const { undo } = year;
  const place = make('div', {});
  const begin = button(say('undo'), () => {
    place.replaceChildren(question);
    no.focus();
  });
  const no = button(say('undoNo'), () => {
    place.replaceChildren(offer);
    begin.focus();
  });
  const offer = choices(begin, make('small', {}, `${say('publishedAt')} ${day(undo.publishedAt)}, ${say('undoLeft')} ${left(undo.until)}`));
  const question = make('div', { role: 'group', ariaLabel: say('undo'), className: 'verdict ask' },
    make('p', {}, ...returning(undo)), choices(button(say('undoYes'), () => onUndo(year.year)), no));
  question.onkeydown = (event) => {
    if (event.key === 'Escape') no.click();
  };
  place.append(offer);
  return place;
}

function reported(year, acts) {
  const { report } = year;
  return make('p', {}, `${told(report, 'sentence')} (${day(report.finishedAt)}) `, button(say('report'), () => acts.report(year.year)));
}

function folderYear(year, acts) {
  const more = year.fileCount - year.files.length;
  const state = make('span', { className: `state ${year.state}` }, say('states', year.state));
  const part = make('details', {},
    make('summary', {}, make('b', {}, String(year.year)), ' ', state, `, ${count('files', year.fileCount)}`));
  if (year.report) part.append(reported(year, acts));
  part.append(...links(year));
  if (year.undo) part.append(undoing(year, acts.undo));
  if (year.files.length > 0) {
    part.append(files(`${say('folder')}, ${year.year}`, year.files, acts.remove && ((name) => acts.remove(year.year, name))));
  }
  if (more > 0) part.append(make('p', {}, `… + ${more}`));
  return part;
}

/**
 * The municipality's folder: years, their state and their files.
 * @param acts what buttons do: `report(year)`, `undo(year)`, `pulled()`, and `remove(year, file)` where the grant may
 * @param open the years that are shown whole
 */
export function folder(said, acts, open = []) {
  const parts = [heading(say('folder'))];
  if (said.years.length === 0) parts.push(make('p', {}, say('empty')));
  parts.push(...said.years.map((year) => Object.assign(folderYear(year, acts), { open: open.includes(year.year) })));
  if (said.settings.length > 0) parts.push(files(say('allYears'), said.settings));
  parts.push(choices(button(say('pulled'), acts.pulled)));
  return parts;
}

/** What came of the files that are fetched by a schedule. */
export function pulled(said) {
  const mistake = (of) => make('li', {},
    make('code', {}, of.path), ` ${told(of, 'found')} (${say('expected')}: ${told(of, 'expected')})`);
  const file = (of) => make('li', {},
    make('b', {}, of.file), ` (${of.from}) ${told(of, 'sentence')} `, make('small', {}, of.next ? `${say('next')}: ${day(of.next)}` : ''));
  const parts = [heading(say('pulled')), make('ul', {}, ...said.files.map(file))];
  if (said.mistakes.length > 0) parts.push(make('h3', {}, say('errors')), make('ul', {}, ...said.mistakes.map(mistake)));
  return parts;
}
