// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract ca91a092155e). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `Registration`. */
export const registration = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.email === undefined) && (missing0 = "email")) || ((data.password === undefined) && (missing0 = "password"))) || ((data.first_name === undefined) && (missing0 = "first_name"))) || ((data.last_name === undefined) && (missing0 = "last_name"))) || ((data.tenant_name === undefined) && (missing0 = "tenant_name"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.email !== undefined){
let data0 = data.email;
const _errs1 = errors;
if(errors === _errs1){
if(errors === _errs1){
if(typeof data0 === "string"){
if(!rules.email.test(data0)){
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
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.password !== undefined){
let data1 = data.password;
const _errs3 = errors;
if(errors === _errs3){
if(errors === _errs3){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 8){
validate0.errors = [{instancePath:instancePath+"/password",keyword:"minLength",params:{limit: 8}}];
return false;
}
else {
if(rules.codePoints(data1) > 128){
validate0.errors = [{instancePath:instancePath+"/password",keyword:"maxLength",params:{limit: 128}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/password",keyword:"type",params:{type: "string"}}];
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
if(data.first_name !== undefined){
let data2 = data.first_name;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(rules.codePoints(data2) < 1){
validate0.errors = [{instancePath:instancePath+"/first_name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data2) > 80){
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
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last_name !== undefined){
let data3 = data.last_name;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data3 === "string"){
if(rules.codePoints(data3) < 1){
validate0.errors = [{instancePath:instancePath+"/last_name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data3) > 80){
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
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant_name !== undefined){
let data4 = data.tenant_name;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/tenant_name",keyword:"minLength",params:{limit: 1}}];
return false;
}
else {
if(rules.codePoints(data4) > 120){
validate0.errors = [{instancePath:instancePath+"/tenant_name",keyword:"maxLength",params:{limit: 120}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/tenant_name",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
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
