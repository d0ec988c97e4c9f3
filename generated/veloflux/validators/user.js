// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract b578b9274e47). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `User`. */
export const user = /* @__PURE__ */ validator(validate0);

export { validate0 as validateUser };

const obj0 = ["admin","operator","viewer"];

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.user_id === undefined) && (missing0 = "user_id")) || ((data.email === undefined) && (missing0 = "email"))) || ((data.tenant_id === undefined) && (missing0 = "tenant_id"))) || ((data.role === undefined) && (missing0 = "role"))) || ((data.first_name === undefined) && (missing0 = "first_name"))) || ((data.last_name === undefined) && (missing0 = "last_name"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.user_id !== undefined){
let data0 = data.user_id;
const _errs1 = errors;
if(errors === _errs1){
if(typeof data0 === "string"){
if(rules.codePoints(data0) < 1){
validate0.errors = [{instancePath:instancePath+"/user_id",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data0) > 64){
validate0.errors = [{instancePath:instancePath+"/user_id",keyword:"maxLength",params:{limit: 64}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/user_id",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.email !== undefined){
let data1 = data.email;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data1 === "string"){
if(!rules.email.test(data1)){
validate0.errors = [{instancePath:instancePath+"/email",keyword:"format",params:{format: "email"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/email",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant_id !== undefined){
let data2 = data.tenant_id;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(rules.codePoints(data2) < 1){
validate0.errors = [{instancePath:instancePath+"/tenant_id",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/tenant_id",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
let data3 = data.role;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate0.errors = [{instancePath:instancePath+"/role",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data3)){
validate0.errors = [{instancePath:instancePath+"/role",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.first_name !== undefined){
let data4 = data.first_name;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/first_name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data4) > 80){
validate0.errors = [{instancePath:instancePath+"/first_name",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/first_name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined){
let data5 = data.last_name;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(rules.codePoints(data5) < 1){
validate0.errors = [{instancePath:instancePath+"/last_name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data5) > 80){
validate0.errors = [{instancePath:instancePath+"/last_name",keyword:"maxLength",params:{limit: 80}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/last_name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs11 === errors;
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
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
