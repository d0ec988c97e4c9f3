// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 3def08664c61). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";

/** Whether a value is a `Ping`. */
export const ping = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
if(data.type !== "ping"){
validate0.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValues: ["ping"]}}];
return false;
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
