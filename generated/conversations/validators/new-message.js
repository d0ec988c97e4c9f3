// Written from asyncapi/conversations.yaml and openapi/conversations-handshake.yaml (contract 7b9208554f3b). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";
import { validateChatMessage } from "./_schemas/chat-message.js";

/** Whether a value is a `NewMessage`. */
export const newMessage = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.message === undefined) && (missing0 = "message"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
const _errs1 = errors;
if(data.type !== "message"){
validate0.errors = [{instancePath:instancePath+"/type",keyword:"const",params:{allowedValues: ["message"]}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs2 = errors;
if(!(validateChatMessage(data.message, {instancePath:instancePath+"/message"}))){
vErrors = vErrors === null ? validateChatMessage.errors : vErrors.concat(validateChatMessage.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
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
