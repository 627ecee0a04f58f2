import type { Trimming } from './trimming.ts'

/**
 * What draws the panel takes over no markup of a server, has no components that are classes and no portals,
 * writes neither HTML nor formulas, and nothing in it waits for promises while it is drawn. Its one context
 * holds the same for as long as it is there. A third of the library is about all else.
 */
export const PREACT: Trimming = {
  sources: {
    preact: 'src/index.js',
    'preact/hooks': 'hooks/src/index.js',
    'preact/jsx-runtime': 'jsx-runtime/src/index.js',
  },
  cuts: {
    'src/diff/index.js': [
      // What was suspended and is taken up again.
      ['if (\n\t\toldVNode._flags & MODE_SUSPENDED', 'oldDom;\n\t}'],
      ['if (resumed)', ';'],
      ['newVNode._flags &= RESET_MODE', ';'],
      ['if (e && e.then) {', '} else if (excessDomChildren) {', '{'],
      ['if (!(e && e.then)) ', ')', 'markAsForce(newVNode)'],
      ['function rangeEnd', '\n}\n'],
      ['if (\n\t\t!skipRemove &&\n\t\t(r = vnode._component)', '\n\t}'],
      // Classes, and what they catch.
      ['const isClassComponent =', ';', 'const isClassComponent = false;'],
      ['tmp = newType.contextType;', ': globalContext;'],
      ['new BaseComponent(\n', ');', 'new BaseComponent(newProps);'],
      ['c.render = doRender;', '', ''],
      ['function doRender', '\n}\n'],
      ['if (provider) ', ';'],
      ['if (!c.state) ', ';'],
      ['oldProps = c.props;', 'oldState = c.state;'],
      ['c._nextState,\n\t\t\t\t\t\t\tcomponentContext\n\t\t\t\t\t\t) === false', '', ') === false'],
      ['c.state = c._nextState;', ''],
      ['c.context = componentContext;', ''],
      ['c.render(', ');', 'c.constructor(c.props);'],
      ['c.state = c._nextState;', ''],
      ['if (r.componentWillUnmount) {', 'parentVNode);\n\t\t\t}\n\t\t}'],
      ['if (c._bits & COMPONENT_PENDING_ERROR) {', '}'],
      ['if (c._bits & COMPONENT_PROCESSING_EXCEPTION) {', '}'],
      ['if (c.componentWillUpdate) {', '}'],
      // Portals, and elements that are none of HTML or of drawings.
      ['if (newProps._parentDom) {\n\t\t\t\ttmp', ': NULL;\n\t\t\t}'],
      ["else if (nodeType == 'math') namespace = MATH_NAMESPACE;", ''],
      ["if (\n\t\t\t\tnodeType == 'foreignObject'", '}'],
      ["parentDom = (nodeType == 'template'", ';', 'parentDom = dom;'],
      ['newProps.is ? newProps : parentDom', '', 'parentDom'],
      // References that are functions, which can fail.
      ["try {\n\t\tif (typeof ref == 'function') {", '} else ref', 'ref'],
      ['} catch (e) {\n\t\toptions._catchError(e, vnode);', '}'],
      // What fails while it is shown fails all the same once that was told here.
      ['commitQueue.some(c => {', 'try {', 'commitQueue.some(c => {'],
      ['} catch (e) {\n\t\t\toptions._catchError(e, c._vnode);', '}'],
      // Fields that begin with a value and go on by themselves.
      ["!(i == 'value' && 'defaultValue'", "'defaultChecked' in newProps)", 'true'],
      // Markup that is there already, or comes as a text.
      ['if (isHydrating) {\n\t\t\tif (options', 'isHydrating = false;\n\t\t}'],
      ['if (excessDomChildren) {\n\t\tfor', '\n\t}\n\n\tif (!dom)', 'if (!dom)'],
      ['excessDomChildren = NULL;\n\t}', '', '}'],
      ['excessDomChildren =\n', ';'],
      ['if (!isHydrating && excessDomChildren) {', '}\n\t\t}', ''],
      ["if (i == 'dangerouslySetInnerHTML') {\n\t\t\t\toldHtml", '} else if (', 'if ('],
      ["else if (i == 'dangerouslySetInnerHTML') {", '}'],
      ['if (newHtml) {', '} else {', '{'],
      ['if (oldHtml)', ';'],
    ],
    'src/diff/children.js': [
      ['while (next && next.nodeType == 8)', ';'],
      ['while (\n\t\t(oldDom = oldDom', ');', 'oldDom = oldDom && oldDom.nextSibling;'],
    ],
    'src/diff/props.js': [
      ["if (typeof value == 'string') {", '\n\t}\n', 'dom.style.cssText = value }'],
      ['let useCapture;', ''],
      ["if (typeof value != 'function') value = NULL;", 'oldValue = NULL;'],
      ['useCapture = ', ';'],
      ['proxy, useCapture', '', 'proxy'],
      ['proxy, useCapture', '', 'proxy'],
      // Attributes that are set as properties here as well: all but one that would not go away.
      ["name != 'width' &&", "name != 'tabIndex' &&", "name != 'tabIndex' &&"],
      ["name != 'download' &&", "name != 'popover' &&"],
      ["if (typeof value == 'function') ", ';'],
      ["name == 'popover' && value == true ? '' : ", ''],
      ['name = name.replace(/xlink', ';'],
    ],
    'src/component.js': [
      ['this.context = context;', ''],
      ['let s = this._nextState;', 'return;\n\t}'],
      ['if (callback) {', '}'],
      ['BaseComponent.prototype.render =', ';'],
      ['BaseComponent.prototype.forceUpdate', '\n};\n'],
      ['oldVNode._flags & MODE_HYDRATE ? [oldDom] : NULL,', ''],
      ['oldVNode._flags & MODE_HYDRATE,', ''],
    ],
    'src/render.js': [
      ['if (parentDom.nodeType == 9) {', '}'],
      ['let isHydrating =', ';'],
      ['oldVNode\n\t\t\t? NULL', ': NULL,'],
      ['if (options._root) ', ';'],
    ],
    'hooks/src/index.js': [
      ['options._root =', '\n};\n'],
      // An effect is cleaned up when its component goes, as it is between two runs, not after the next paint.
      ['if (s._passive && s._cleanup) {', '} else {', '{'],
      ["let HAS_RAF = typeof requestAnimationFrame == 'function'", '', 'const HAS_RAF = true'],
      ['const prevScu =', ';'],
      ['if (prevScu) {', '\n\t\t\t\t}\n'],
      ['currentComponent.context[', '', 'currentComponent._globalContext['],
      ['const state = getHookState(currentIndex++, 9);', 'state._context = context;'],
      ['if (state._value == null) {', '}'],
      ['while ((component = unmountCleanups', '\n\t\t}\n'],
      ['while (unmountCleanups.length)', '', 'while (0)'],
    ],
    'jsx-runtime/src/index.js': [['if (__source', '}']],
    'src/create-context.js': [
      ['let subs =', ';'],
      ['this.shouldComponentUpdate =', '\n\t\t\t};\n\n\t\t\tthis.sub'],
      ['= c => {', '\n\t\t\t};\n'],
      ['Context.Consumer = (', '};'],
      ['Context.Provider = Context.Consumer.contextType', '=', 'Context.Provider ='],
    ],
    'src/diff/catch-error.js': [
      [
        'export function _catchError',
        '\n}\n',
        'export function _catchError(error) { resetRenderCount(); throw error }',
      ],
    ],
  },
  // As an argument it stands on a line of its own.
  constants: [
    [/^\s*(isHydrating|excessDomChildren),\n/gm, ''],
    [/\bexcessDomChildren\b/g, 'null'],
    [/\bisHydrating\b/g, 'false'],
    [/\b(newProps|(parentV|v)node\.props)\._parentDom\b/gi, 'false'],
    [
      /\boptions\.(debounceRendering|requestAnimationFrame|vnode|event|_hook|_skipEffects)\b/g,
      'undefined',
    ],
    // What others that hook into the library had set before its own hooks.
    [/^(let old\w+ = options.*|\t+if \(old[A-Z]\w+\) old.*)\n/gm, ''],
  ],
}
