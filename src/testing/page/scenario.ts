import type { FakeDesk } from '../desk/fakeDesk';

/** What the page sends when it has loaded: the messages of a recording, or a list of events, each as its name and its payload. */
export type Scenario =
  | Parameters<FakeDesk['replay']>[0]
  | ReadonlyArray<readonly [name: string, payload: Readonly<Record<string, unknown>>]>;

/** The id of the data block in the page that contains the scenario. */
export const scenarioId = 'scenario';

const isList = (scenario: Scenario): scenario is Exclude<Scenario, { readonly messages: unknown }> =>
  Array.isArray(scenario);

/** Finds the scenario that the server has written in the page, if there is one. */
export function findScenario(): Scenario | undefined {
  const text = document.getElementById(scenarioId)?.textContent;
  // The server that wrote it has checked it.
  return text ? (JSON.parse(text) as Scenario) : undefined;
}

/** Sends the messages of a scenario in their order, without pauses. The schemas don't check the payloads of a list. */
export function play(scenario: Scenario, { replay, post }: Pick<FakeDesk, 'replay' | 'post'>): void {
  if (isList(scenario)) {
    for (const [name, payload] of scenario) post({ ...payload, event: `com.iadvize.desk.${name}` });
  } else {
    replay(scenario);
  }
}
