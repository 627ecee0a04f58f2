/** Small on phones too: beside them is where everybody writes. */
export const toolsCss: string = `
.composer .clip,.composer .smile{flex:none;width:36px;height:36px;margin:1px 0;border-radius:50%}
.composer .tools+textarea{padding-inline-start:12px}
.composer :is(.clip,.smile)~.tools+textarea{padding-inline-start:2px}
.composer .smile{margin-inline-start:-4px}`
