// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 22a7f75da93d). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ApplicationMetrics`. */
export const applicationMetrics = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.current === undefined) && (missing0 = "current")) || ((data.requests_total === undefined) && (missing0 = "requests_total"))) || ((data.errors_total === undefined) && (missing0 = "errors_total"))) || ((data.websocket_clients === undefined) && (missing0 = "websocket_clients"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.current !== undefined){
let data0 = data.current;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((data0.cpu_usage === undefined) && (missing1 = "cpu_usage")) || ((data0.memory_usage === undefined) && (missing1 = "memory_usage"))) || ((data0.requests_per_second === undefined) && (missing1 = "requests_per_second"))) || ((data0.response_time_avg === undefined) && (missing1 = "response_time_avg"))){
validate0.errors = [{instancePath:instancePath+"/current",schemaPath:"s1/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data0.cpu_usage !== undefined){
let data1 = data0.cpu_usage;
const _errs4 = errors;
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 100 || isNaN(data1)){
validate0.errors = [{instancePath:instancePath+"/current/cpu_usage",schemaPath:"s1/properties/cpu_usage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate0.errors = [{instancePath:instancePath+"/current/cpu_usage",schemaPath:"s1/properties/cpu_usage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/current/cpu_usage",schemaPath:"s1/properties/cpu_usage/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.memory_usage !== undefined){
let data2 = data0.memory_usage;
const _errs6 = errors;
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 100 || isNaN(data2)){
validate0.errors = [{instancePath:instancePath+"/current/memory_usage",schemaPath:"s1/properties/memory_usage/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data2 < 0 || isNaN(data2)){
validate0.errors = [{instancePath:instancePath+"/current/memory_usage",schemaPath:"s1/properties/memory_usage/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/current/memory_usage",schemaPath:"s1/properties/memory_usage/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.requests_per_second !== undefined){
let data3 = data0.requests_per_second;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate0.errors = [{instancePath:instancePath+"/current/requests_per_second",schemaPath:"s1/properties/requests_per_second/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/current/requests_per_second",schemaPath:"s1/properties/requests_per_second/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data0.response_time_avg !== undefined){
let data4 = data0.response_time_avg;
const _errs10 = errors;
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate0.errors = [{instancePath:instancePath+"/current/response_time_avg",schemaPath:"s1/properties/response_time_avg/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/current/response_time_avg",schemaPath:"s1/properties/response_time_avg/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/current",schemaPath:"s1/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requests_total !== undefined){
let data5 = data.requests_total;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate0.errors = [{instancePath:instancePath+"/requests_total",schemaPath:"#/properties/requests_total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate0.errors = [{instancePath:instancePath+"/requests_total",schemaPath:"#/properties/requests_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.errors_total !== undefined){
let data6 = data.errors_total;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate0.errors = [{instancePath:instancePath+"/errors_total",schemaPath:"#/properties/errors_total/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate0.errors = [{instancePath:instancePath+"/errors_total",schemaPath:"#/properties/errors_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.websocket_clients !== undefined){
let data7 = data.websocket_clients;
const _errs16 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate0.errors = [{instancePath:instancePath+"/websocket_clients",schemaPath:"#/properties/websocket_clients/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate0.errors = [{instancePath:instancePath+"/websocket_clients",schemaPath:"#/properties/websocket_clients/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data8 = data.timestamp;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data8 === "string"){
if(!rules.dateTime(data8)){
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs18 === errors;
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
