import { expect, test } from 'vitest';
import { startLanguageService } from './editor';
import {
  angularNames,
  elementNames,
  exportedNames,
  inspectorNames,
  reactNames,
  tabsNames,
  testingNames,
  vueNames,
} from './exportedNames';
import { walkDocumentation } from './hoverTexts';

// A client and a fake desk as they are made, since the members that follow from the entries show on those alone.
const page = `import { createDeskClient } from 'iadvize-desk-events';
export * from 'iadvize-desk-events';
export * from 'iadvize-desk-events/testing';
export * from 'iadvize-desk-events/tabs';
export * from 'iadvize-desk-events/inspector';
export * from 'iadvize-desk-events/element';
export * as react from 'iadvize-desk-events/react';
export * as angular from 'iadvize-desk-events/angular';
export * as vue from 'iadvize-desk-events/vue';
export const desk = createDeskClient();
`;

test('an editor has a sentence for everything that is exported, its overloads, options, members and fields', async () => {
  const { service, file } = await startLanguageService('bundler', page);
  const { all, undocumented } = walkDocumentation(service, file);
  const bindings = [
    ...reactNames.map((name) => `react.${name}`),
    ...vueNames.map((name) => `vue.${name}`),
    ...angularNames.map((name) => `angular.${name}`),
  ];
  expect(all).toEqual(
    expect.arrayContaining([
      ...exportedNames,
      ...testingNames,
      ...tabsNames,
      ...inspectorNames,
      ...elementNames,
      ...bindings,
    ]),
  );
  const waysOn = [
    'desk.onConversationAdded',
    'desk.onConversationAdded(handler)(event).projectId',
    'shareDesk().ready',
    'followDesk().onConversationAdded',
    'DeskElement.client',
    'DeskElementEventMap.deskfocusedvisitor',
    'react.useDesk().state.get().conversations',
    'react.useDeskEvent()',
    'vue.useDeskEvent()',
    'angular.injectDesk().state.get().conversations',
    'angular.injectDeskEvent()',
  ];
  expect(all).toEqual(expect.arrayContaining(waysOn));
  expect(undocumented).toEqual([]);
});
