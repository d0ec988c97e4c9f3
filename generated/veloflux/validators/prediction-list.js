// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract ae71a64b4b91). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";
import { validatePrediction } from "./_schemas/prediction.js";

/** Whether a value is a `PredictionList`. */
export const predictionList = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.predictions === undefined) && (missing0 = "predictions")){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.predictions !== undefined){
let data0 = data.predictions;
const _errs1 = errors;
if(errors === _errs1){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs3 = errors;
if(!(validatePrediction(data0[i0], {instancePath:instancePath+"/predictions/" + i0}))){
vErrors = vErrors === null ? validatePrediction.errors : vErrors.concat(validatePrediction.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/predictions",keyword:"type",params:{type: "array"}}];
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
