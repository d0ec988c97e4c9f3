// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 0a4b42a70bbf). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";
import { validateBackend } from "./backend.js";

/** Whether a value is a `BackendList`. */
export const backendList = /* @__PURE__ */ validator(validate0);

export { validate0 as validateBackendList };

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.backends === undefined) && (missing0 = "backends")){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.backends !== undefined){
let data0 = data.backends;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validateBackend(data0[i0], {instancePath:instancePath+"/backends/" + i0}))){
vErrors = vErrors === null ? validateBackend.errors : vErrors.concat(validateBackend.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/backends",keyword:"type",params:{type: "array"}}];
return false;
}
}
}
}
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
