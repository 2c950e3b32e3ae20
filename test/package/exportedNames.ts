/** What the package exports at run time, in every format, sorted. */
export const exportedNames = [
  'DeskWaitError',
  'createDeskClient',
  'createDeskPopup',
  'defineDeskEvent',
  'deskEvents',
  'deskOrigins',
  'normalizeVisitor',
];

/** What the entry for tests exports at run time, in every format, sorted. */
export const testingNames = ['compareWithCatalogue', 'createFakeDesk', 'generateDeskEvents', 'recordDesk'];

/** What the entry for the custom element exports at run time, in every format, sorted. */
export const elementNames = ['defineDeskElement'];

/** What the entry for tabs exports at run time, in every format, sorted. */
export const tabsNames = ['followDesk', 'shareDesk'];

/** What the entry for the inspector exports at run time, in every format. */
export const inspectorNames = ['openInspector'];

const hookNames = ['useDesk', 'useDeskClient', 'useDeskEvent', 'useDeskState', 'useFocusedVisitor'];

/** What the entry for React exports at run time, in every format, sorted. */
export const reactNames = ['DeskProvider', ...hookNames];

/** What the entry for Vue exports at run time, in every format, sorted. */
export const vueNames = ['createDeskPlugin', ...hookNames];

/** What the entry for Angular exports at run time, in every format, sorted. */
export const angularNames = ['injectDesk', 'injectDeskEvent', 'injectDeskState', 'injectFocusedVisitor', 'provideDesk'];

/** The global by which a script tag's page reaches the package. */
export const umdGlobal = 'IAdvizeDeskEvents';

/** The globals that zod shares between its copies on one page: the package adds none beside them. */
export const zodGlobals = ['__zod_globalConfig', '__zod_globalRegistry'];
