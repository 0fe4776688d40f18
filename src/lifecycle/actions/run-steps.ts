import { isZoomError, ZoomPartialWriteError } from '../../types/errors.js';
import type { ActionChange, ActionName } from './action-result.js';
import { explainRefusal } from './refusal-hints.js';

/** One write of an action. Every step sets a state, so that repeating it does no harm. */
export interface Step {
  /** In words, for errors: "give the calling plan 200". */
  what: string;
  /** What it changes once Zoom has accepted it. */
  changes: readonly ActionChange[];
  send(): Promise<unknown>;
  /** Reads whether the state is there; `null` where Zoom shows nothing of it. */
  isReached: (() => Promise<boolean>) | null;
  /** Codes of refusals that can mean that the state is there already: then it is read. */
  doubtful?: readonly number[];
}

/** How far an action has come. */
export interface Progress {
  changes: ActionChange[];
  /** The steps taken, in words. */
  completed: string[];
}

/**
 * Takes the steps one after the other.
 *
 * @param progress What the action did before; what is done is added, also when a later step fails.
 * @returns All that was changed.
 * @throws ZoomPartialWriteError when a step fails after others were taken; the step's own error when it is the first.
 */
export async function runSteps(
  action: ActionName,
  steps: readonly Step[],
  progress: Progress = { changes: [], completed: [] },
): Promise<ActionChange[]> {
  const { changes, completed } = progress;
  for (const [index, step] of steps.entries()) {
    try {
      if ((await takeStep(step)) === 'already') continue;
      changes.push(...step.changes);
      completed.push(step.what);
    } catch (error) {
      const cause = explainRefusal(action, error);
      if (completed.length === 0) throw cause;
      const left = steps.slice(index).map(({ what }) => what);
      throw halfDone(action, completed, left, cause);
    }
  }
  return changes;
}

/** The error of an action that came to an end between its steps. */
export function halfDone(
  action: ActionName,
  completed: readonly string[],
  left: readonly string[],
  cause: unknown,
): ZoomPartialWriteError {
  const message = `${action}() came to an end halfway. Done: ${completed.join('; ')}. Not done: ${left.join('; ')}.`;
  return new ZoomPartialWriteError(message, {
    hint: `See \`cause\`. When that is settled, call ${action}() once more: it does only what is left.`,
    done: completed.length,
    completed: [...completed],
    left,
    cause,
  });
}

/**
 * Takes one step. When nobody knows what became of the write, the state is read: if it is not there, the step is taken
 * once more. `already`: Zoom refused it, because somebody else had been there before.
 *
 * @throws ZoomAmbiguousWriteError when it cannot be found out.
 */
export async function takeStep(step: Step): Promise<'done' | 'already'> {
  try {
    await step.send();
    return 'done';
  } catch (error) {
    if (isDoubtful(step, error)) {
      if (await reached(step, error)) return 'already';
      throw error;
    }
    if (!isZoomError(error, 'ambiguous-write')) throw error;
    if (await reached(step, error)) return 'done';
    return repeatStep(step);
  }
}

async function repeatStep(step: Step): Promise<'done'> {
  try {
    await step.send();
  } catch (error) {
    // The first write may have arrived late: then the second is refused, and the state is there all the same.
    if (!isZoomError(error, 'api') && !isZoomError(error, 'ambiguous-write')) throw error;
    if (!(await reached(step, error))) throw error;
  }
  return 'done';
}

function isDoubtful({ doubtful = [] }: Step, error: unknown): boolean {
  return isZoomError(error, 'api') && error.code !== null && doubtful.includes(error.code);
}

/** When it cannot be read, what is known is the error of the write. */
async function reached({ isReached }: Step, error: unknown): Promise<boolean> {
  if (isReached === null) return false;
  try {
    return await isReached();
  } catch (failure) {
    throw isZoomError(failure) ? error : failure; // the reason of the caller's own signal
  }
}
