const words = {
  en: {
    check: 'Check reports',
    promise: 'Everything happens in this browser: nothing is sent anywhere. CPR numbers are masked in reports.',
    promiseServed:
      'What you check here stays in this browser: nothing is sent, not to this server either. CPR numbers are masked in reports.',
    files: 'Choose files',
    folder: 'Choose a folder',
    dropHere: 'or drop files, folders or ZIP archives here',
    paste: 'Paste a report',
    pasteLabel: 'A report as JSON or XML',
    go: 'Check',
    found: 'Report',
    saveHtml: 'Save as HTML',
    saveJson: 'Save as JSON',
    inbox: 'Reports received',
    token: 'Token, if the server demands one',
    citizen: 'Citizen',
    everyone: 'all',
    received: 'Received',
    report: 'Report',
    version: 'Version',
    warnings: 'Warnings',
    across: "Across a citizen's reports",
    loading: 'Getting ready …',
    progress: (done, all) => `${done} of ${all} ${all === 1 ? 'file' : 'files'} checked`,
    summary: ({ documents, valid, invalid, errors, warnings }) =>
      `${documents} ${documents === 1 ? 'document' : 'documents'}: ${valid} valid, ${invalid} invalid; ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    failed: (text) => `This failed: ${text}`,
    nothing: 'There was nothing to check',
    tooMany: 'the folder has too many files; drop 20,000 at most',
    tooDeep: 'the folder has folders in more than 32 levels',
    tooMuch: 'the files have more than 1 GB together; use ltt validate for so many',
    counts: ({ reports, versions, citizens }) =>
      `${reports} ${reports === 1 ? 'report' : 'reports'} in ${versions} ${versions === 1 ? 'version' : 'versions'}, of ${citizens} ${citizens === 1 ? 'citizen' : 'citizens'}`,
    refused: 'The server demands a token',
    gone: 'The server does not answer',
    none: 'Nothing was found',
  },
  da: {
    check: 'Kontrollér indberetninger',
    promise: 'Alt sker i denne browser: intet sendes nogen steder hen. CPR-numre er sløret i rapporter.',
    promiseServed:
      'Det, du kontrollerer her, bliver i denne browser: intet sendes, heller ikke til denne server. CPR-numre er sløret i rapporter.',
    files: 'Vælg filer',
    folder: 'Vælg en mappe',
    dropHere: 'eller slip filer, mapper eller ZIP-arkiver her',
    paste: 'Indsæt en indberetning',
    pasteLabel: 'En indberetning som JSON eller XML',
    go: 'Kontrollér',
    found: 'Rapport',
    saveHtml: 'Gem som HTML',
    saveJson: 'Gem som JSON',
    inbox: 'Modtagne indberetninger',
    token: 'Token, hvis serveren kræver et',
    citizen: 'Borger',
    everyone: 'alle',
    received: 'Modtaget',
    report: 'Indberetning',
    version: 'Version',
    warnings: 'Advarsler',
    across: 'På tværs af en borgers indberetninger',
    loading: 'Gør klar …',
    progress: (done, all) => `${done} af ${all} ${all === 1 ? 'fil' : 'filer'} kontrolleret`,
    summary: ({ documents, valid, invalid, errors, warnings }) =>
      `${documents} ${documents === 1 ? 'dokument' : 'dokumenter'}: ${valid} gyldige, ${invalid} ugyldige; ${errors} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`,
    failed: (text) => `Det mislykkedes: ${text}`,
    nothing: 'Der var intet at kontrollere',
    tooMany: 'mappen har for mange filer; slip højst 20.000',
    tooDeep: 'mappen har mapper i mere end 32 niveauer',
    tooMuch: 'filerne fylder mere end 1 GB tilsammen; brug ltt validate til så mange',
    counts: ({ reports, versions, citizens }) =>
      `${reports} ${reports === 1 ? 'indberetning' : 'indberetninger'} i ${versions} ${versions === 1 ? 'version' : 'versioner'}, om ${citizens} ${citizens === 1 ? 'borger' : 'borgere'}`,
    refused: 'Serveren kræver et token',
    gone: 'Serveren svarer ikke',
    none: 'Der blev ikke fundet noget',
  },
};

const byId = (id) => document.getElementById(id);
const textOf = (id) => byId(id).textContent;
const page = {
  language: navigator.language.startsWith('da') ? 'da' : 'en',
  worker: undefined,
  number: 0,
  files: [],
  report: undefined,
  status: undefined,
};

/** Says something in the status line, in the language of the page, also after that changes. */
function say(key, ...values) {
  page.status = [key, values];
  const text = words[page.language][key];
  byId('status').textContent = typeof text === 'function' ? text(...values) : text;
}

function setLanguage(language) {
  page.language = language;
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = words[language][element.dataset.text];
  for (const button of document.querySelectorAll('.languages button'))
    button.setAttribute('aria-pressed', String(button.value === language));
  byId('report').title = words[language].found;
  if (page.status !== undefined) say(page.status[0], ...page.status[1]);
}

/** Started for the first files: most of the page's work is to load it. */
function startWorker() {
  const url = URL.createObjectURL(new Blob([textOf('worker')], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const { report, tool } = JSON.parse(textOf('data'));
  worker.postMessage({ kind: 'start', packs: { ltt: textOf('ltt-pack'), r4: textOf('r4-pack') }, assets: report, tool });
  worker.onmessage = ({ data }) => take(data);
  worker.onerror = (event) => {
    event.preventDefault();
    finish('failed', event.message);
  };
  return worker;
}

function check(files) {
  if (files.length === 0) {
    say('nothing');
    return;
  }
  page.files = files;
  page.number++;
  page.worker ??= startWorker();
  say('loading');
  byId('progress').hidden = false;
  byId('progress').removeAttribute('value');
  page.worker.postMessage({ kind: 'check', number: page.number, files, language: page.language });
}

function take(message) {
  if (message.number !== page.number) return;
  if (message.kind === 'progress') {
    Object.assign(byId('progress'), { value: message.done, max: message.all });
    say('progress', message.done, message.all);
  } else if (message.kind === 'failed') finish('failed', message.message);
  else show(message);
}

function finish(key, ...values) {
  byId('progress').hidden = true;
  say(key, ...values);
}

function show(report) {
  page.report = report;
  finish('summary', report.summary);
  byId('report').srcdoc = report.html;
  byId('result').hidden = false;
  byId('found').focus();
}

function save(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

async function readFile(file, name) {
  return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** In folders, only what is named like a document. */
const isDocument = (name) => /\.(?:json|ndjson|jsonl|xml|zip)(?:\.gz)?$/i.test(name);

async function readChosen(list) {
  return Promise.all(
    [...list]
      .filter((file) => !file.webkitRelativePath || isDocument(file.name))
      .map((file) => readFile(file, file.webkitRelativePath || file.name)),
  );
}

/** No folder of reports has more; a whole disk that was dropped by mistake is refused before it fills the memory. */
const most = { files: 20000, entries: 200000, depth: 32, bytes: 1000000000 };

/** What a folder has: a browser gives a hundred at a time. */
async function entriesIn(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
    if (all.length > most.entries) throw new Error(words[page.language].tooMany);
  }
}

/** The files of what was dropped, also in folders. */
async function readDropped(items) {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  const queue = entries.map((entry) => ({ entry, depth: 0 }));
  for (let seen = 0; queue.length > 0; seen++) {
    const { entry, depth } = queue.pop();
    if (seen >= most.entries || found.length > most.files) throw new Error(words[page.language].tooMany);
    if (depth > most.depth) throw new Error(words[page.language].tooDeep);
    for (const each of entry.isDirectory ? await entriesIn(entry) : []) queue.push({ entry: each, depth: depth + 1 });
    if (!entry.isDirectory && (depth === 0 || isDocument(entry.name))) found.push(entry);
  }
  const files = [];
  let bytes = 0;
  for (const entry of found) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    bytes += file.size;
    if (bytes > most.bytes) throw new Error(words[page.language].tooMuch);
    files.push(await readFile(file, entry.fullPath.replace(/^\//, '')));
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

for (const button of document.querySelectorAll('.languages button')) {
  button.addEventListener('click', () => {
    setLanguage(button.value);
    if (page.report !== undefined) check(page.files);
  });
}
for (const id of ['files', 'folder'])
  byId(id).addEventListener('change', async ({ target }) => {
    check(await readChosen(target.files));
    target.value = '';
  });
byId('go').addEventListener('click', () => {
  const text = byId('text').value;
  check(
    text.trim() === ''
      ? []
      : [{ name: text.trimStart().startsWith('<') ? 'report.xml' : 'report.json', bytes: new TextEncoder().encode(text) }],
  );
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  byId('drop').classList.add('over');
});
addEventListener('dragleave', () => byId('drop').classList.remove('over'));
addEventListener('drop', async (event) => {
  event.preventDefault();
  byId('drop').classList.remove('over');
  try {
    check(await readDropped(event.dataTransfer.items));
  } catch (error) {
    finish('failed', error.message);
  }
});
byId('save-html').addEventListener('click', () => save('ltt-report.html', 'text/html', page.report.html));
byId('save-json').addEventListener('click', () => save('ltt-report.json', 'application/json', page.report.json));

/* The inbox: what the server received. It is asked every few seconds while the page is looked at. */

const inbox = { sequence: -1, timer: undefined };

async function ask(path) {
  const token = byId('token').value.trim();
  const response = await fetch(path, {
    headers: {
      accept: 'application/json',
      'accept-language': page.language,
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  if (response.status === 401) throw new Error('refused');
  if (!response.ok) throw new Error('gone');
  return response.json();
}

function cells(values) {
  const row = document.createElement('tr');
  for (const value of values) {
    const cell = document.createElement('td');
    cell.textContent = String(value);
    row.append(cell);
  }
  return row;
}

async function refresh(force = false) {
  clearTimeout(inbox.timer);
  try {
    const chosen = byId('citizen').value;
    const query = chosen === '' ? '' : `?citizen=${chosen}`;
    const received = await ask(`inbox${query}`);
    byId('inbox-status').textContent = words[page.language].counts(received);
    if (force || received.sequence !== inbox.sequence) {
      const [{ citizens }, { findings }] = await Promise.all([ask('citizens?_count=1000'), ask(`findings${query}`)]);
      inbox.sequence = received.sequence;
      const names = new Map(citizens.map(({ citizen, name }) => [citizen, name]));
      const options = citizens.map(({ citizen, name }) => new Option(name, String(citizen), false, String(citizen) === chosen));
      byId('citizen').replaceChildren(byId('citizen').options[0], ...options);
      byId('received').replaceChildren(
        ...received.latest.map((each) =>
          cells([
            new Date(each.received).toLocaleString(page.language),
            each.id,
            each.version,
            names.get(each.citizen) ?? '',
            each.warnings,
          ]),
        ),
      );
      const items = findings
        .slice(0, 200)
        .map(({ report, id, severity, message }) =>
          Object.assign(document.createElement('li'), { textContent: `${report}: ${severity} ${id}: ${message}` }),
        );
      byId('across').replaceChildren(
        ...(items.length > 0 ? items : [Object.assign(document.createElement('li'), { textContent: words[page.language].none })]),
      );
    }
  } catch (error) {
    byId('inbox-status').textContent = words[page.language][error.message === 'refused' ? 'refused' : 'gone'];
  }
  inbox.timer = setTimeout(() => refresh(), document.hidden ? 30000 : 3000);
}

setLanguage(page.language);
if ('inbox' in document.documentElement.dataset) {
  byId('inbox').hidden = false;
  byId('citizen').addEventListener('change', () => refresh(true));
  byId('token').addEventListener('change', () => refresh(true));
  for (const button of document.querySelectorAll('.languages button')) button.addEventListener('click', () => refresh(true));
  refresh(true);
}
