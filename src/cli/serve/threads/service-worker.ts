import { parentPort, workerData } from 'node:worker_threads';
import { UnknownProfileError } from '../../../service/check/checked.js';
import { UsageError } from '../../usage-error.js';
import type { Answer } from './answer.js';
import type { Answered, Asked, ThreadFault, ThreadSettings } from './messages.js';

/** Answers are kept back as long, in milliseconds, to be posted together. */
const patience = 2;

// A thread of ltt serve. Tasks that wait are taken together, in the order they came; each gets an answer of its own.
async function start(settings: ThreadSettings): Promise<void> {
  const answer = await answerFor(settings);
  let waiting: Asked<unknown>[] = [];
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    while (waiting.length > 0) {
      const asked = waiting;
      waiting = [];
      await answerAll(asked, answer);
    }
    busy = false;
  }

  parentPort?.on('message', (asked: readonly Asked<unknown>[]) => {
    waiting.push(...asked);
    // What has been posted by now is read before the work begins.
    if (!busy) {
      busy = true;
      setImmediate(() => void work());
    }
  });
  post([{ number: 0, value: undefined }]);
}

async function answerAll(asked: readonly Asked<unknown>[], answer: Answer): Promise<void> {
  let results: readonly (() => unknown)[];
  try {
    results = await answer(asked.map(({ task }) => task));
  } catch (error) {
    post(asked.map(({ number }) => ({ number, error: faultOf(error) })));
    return;
  }
  let answers: Answered[] = [];
  let began = performance.now();
  for (const [index, { number }] of asked.entries()) {
    try {
      answers.push({ number, value: await results[index]?.() });
    } catch (error) {
      answers.push({ number, error: faultOf(error) });
    }
    // Nobody waits long for the answers of others.
    if (performance.now() - began < patience) continue;
    post(answers);
    answers = [];
    began = performance.now();
  }
  if (answers.length > 0) post(answers);
}

async function answerFor(settings: ThreadSettings): Promise<Answer> {
  switch (settings.kind) {
    case 'check':
      return (await import('./check-thread.js')).checkThread();
    case 'store':
      return (await import('./store-thread.js')).storeThread(settings);
    case 'history':
      return (await import('./history-thread.js')).historyThread();
  }
}

function post(answers: readonly Answered[]): void {
  parentPort?.postMessage(answers);
}

function faultOf(error: unknown): ThreadFault {
  const kind = error instanceof UnknownProfileError ? 'profile' : error instanceof UsageError ? 'usage' : 'fault';
  return error instanceof Error ? { kind, message: error.message, stack: error.stack } : { kind, message: String(error) };
}

// The first message says that the thread is ready, or why it cannot be.
start(workerData as ThreadSettings).catch((error: unknown) => post([{ number: 0, error: faultOf(error) }]));
