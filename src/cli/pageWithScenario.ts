import { type Scenario, scenarioId } from '../testing/page/scenario';

const bodyTag = '<body>';

/**
 * Returns the fake desk's page with a scenario in a data block, where the page looks for it. The page's policy doesn't apply to data. Nothing
 * in the scenario can end the block, because there is no `<` in it.
 */
export function pageWithScenario(page: string, scenario: Scenario): string {
  const data = JSON.stringify(scenario).replaceAll('<', '\\u003c');
  const block = `<script id="${scenarioId}" type="application/json">${data}</script>`;
  // A replacement by a string would read `$&` and the like in it.
  return page.replace(bodyTag, () => `${bodyTag}${block}`);
}
