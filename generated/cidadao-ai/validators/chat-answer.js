// Written from asyncapi/cidadao-ai.yaml and openapi/cidadao-ai-handshake.yaml (contract bca8b7aa5316). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ChatAnswer`. */
export const chatAnswer = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.type === undefined) && (missing0 = "type")) || ((data.data === undefined) && (missing0 = "data"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))) || ((data.id === undefined) && (missing0 = "id"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.type !== undefined){
const _errs1 = errors;
if(data.type !== "chat"){
validate0.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValues: ["chat"]}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.data !== undefined){
let data1 = data.data;
const _errs2 = errors;
if(errors === _errs2){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((((data1.role === undefined) && (missing1 = "role")) || ((data1.content === undefined) && (missing1 = "content"))) || ((data1.agent_id === undefined) && (missing1 = "agent_id"))) || ((data1.agent_name === undefined) && (missing1 = "agent_name"))) || ((data1.chunk === undefined) && (missing1 = "chunk"))){
validate0.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.role !== undefined){
const _errs4 = errors;
if(typeof data1.role !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/role",schemaPath:"#/properties/data/properties/role/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.content !== undefined){
const _errs6 = errors;
if(typeof data1.content !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/content",schemaPath:"#/properties/data/properties/content/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.agent_id !== undefined){
let data4 = data1.agent_id;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/data/agent_id",schemaPath:"#/properties/data/properties/agent_id/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data/agent_id",schemaPath:"#/properties/data/properties/agent_id/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.agent_name !== undefined){
const _errs10 = errors;
if(typeof data1.agent_name !== "string"){
validate0.errors = [{instancePath:instancePath+"/data/agent_name",schemaPath:"#/properties/data/properties/agent_name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.chunk !== undefined){
const _errs12 = errors;
if(typeof data1.chunk !== "boolean"){
validate0.errors = [{instancePath:instancePath+"/data/chunk",schemaPath:"#/properties/data/properties/chunk/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data7 = data.timestamp;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data7 === "string"){
if(!rules.dateTime(data7)){
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s1/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s1/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data8 = data.id;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(rules.codePoints(data8) < 1){
validate0.errors = [{instancePath:instancePath+"/id",schemaPath:"s2/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/id",schemaPath:"s2/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
