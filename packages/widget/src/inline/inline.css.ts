/**
 * The panel within the page fills what it is put into. Selectors that name the host outrank what the panel
 * says of itself, on phones too. What lies outside of its round corners is the page's.
 */
export const inlineCss: string = `
:host{all:initial!important;display:block!important;position:relative!important;isolation:isolate!important;box-sizing:border-box!important;width:100%!important;height:100%!important;min-height:var(--beckon-min-height,360px)!important;pointer-events:none!important}
:host([data-inline]) .panel{pointer-events:auto;position:absolute;inset:0;z-index:auto;width:auto;height:auto;border-radius:var(--beckon-radius,20px);box-shadow:0 0 0 1px var(--line);animation:none;container-type:inline-size}
:host([data-inline]) .header{padding:12px}
:host([data-inline]) .header>.tool:last-child,.header>.avatar:empty,.header:has(.avatar:empty):has(.status:empty){display:none}
:host([data-inline]) .more{margin:0}
:host([data-inline]) .foot{padding-bottom:6px}
@container(max-width:360px){.frame .greeting{padding:8px 0 12px}.frame .greeting h2{font-size:22px}.frame .quiet{padding:0 6px}}
@container(min-width:640px){.frame :is(.content,.foot>*){box-sizing:border-box;width:100%;max-width:720px;margin-inline:auto}.frame .page{padding-inline:max(16px,calc(50% - 360px))}}
@media print{:host{display:none!important}}`
