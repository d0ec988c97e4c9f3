// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 991512125d5a). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";
import { validateTenantLimits } from "./_schemas/tenant-limits.js";

/** Whether a value is a `TenantUpdate`. */
export const tenantUpdate = /* @__PURE__ */ validator(validate0);

const obj0 = ["free","pro","enterprise"];

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.name === undefined) && (missing0 = "name")) || ((data.plan === undefined) && (missing0 = "plan"))) || ((data.contact_email === undefined) && (missing0 = "contact_email"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.name !== undefined){
let data0 = data.name;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(rules.codePoints(data0) < 1){
validate0.errors = [{instancePath:instancePath+"/name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data0) > 120){
validate0.errors = [{instancePath:instancePath+"/name",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
let data1 = data.plan;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate0.errors = [{instancePath:instancePath+"/plan",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data1)){
validate0.errors = [{instancePath:instancePath+"/plan",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.active !== undefined){
const _errs5 = errors;
if(typeof data.active !== "boolean"){
validate0.errors = [{instancePath:instancePath+"/active",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limits !== undefined){
const _errs7 = errors;
if(!(validateTenantLimits(data.limits, {instancePath:instancePath+"/limits"}))){
vErrors = vErrors === null ? validateTenantLimits.errors : vErrors.concat(validateTenantLimits.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contact_email !== undefined){
let data4 = data.contact_email;
const _errs8 = errors;
if(errors === _errs8){
if(errors === _errs8){
if(typeof data4 === "string"){
if(!rules.email.test(data4)){
validate0.errors = [{instancePath:instancePath+"/contact_email",keyword:"format",params:{format: "email"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/contact_email",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
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
