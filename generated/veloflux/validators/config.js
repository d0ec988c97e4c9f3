// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 7def13fa514c). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `Config`. */
export const config = /* @__PURE__ */ validator(validate0);

const obj0 = ["round_robin","least_connections","ip_hash","adaptive_ai"];
const obj2 = ["debug","info","warn","error"];
const func0 = rules.pattern;
const pattern0 = /* @__PURE__ */ func0("^/", "u");
const pattern1 = /* @__PURE__ */ func0("^[A-Za-z0-9.-]+:[0-9]{1,5}$", "u");

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.algorithm === undefined) && (missing0 = "algorithm")) || ((data.health_check === undefined) && (missing0 = "health_check"))) || ((data.redis_address === undefined) && (missing0 = "redis_address"))) || ((data.allowed_origins === undefined) && (missing0 = "allowed_origins"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.algorithm !== undefined){
let data0 = data.algorithm;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate0.errors = [{instancePath:instancePath+"/algorithm",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data0)){
validate0.errors = [{instancePath:instancePath+"/algorithm",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.health_check !== undefined){
let data1 = data.health_check;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((((data1.path === undefined) && (missing1 = "path")) || ((data1.interval_seconds === undefined) && (missing1 = "interval_seconds"))) || ((data1.timeout_seconds === undefined) && (missing1 = "timeout_seconds"))){
validate0.errors = [{instancePath:instancePath+"/health_check",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.path !== undefined){
let data2 = data1.path;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate0.errors = [{instancePath:instancePath+"/health_check/path",keyword:"pattern",params:{pattern: "^/"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/health_check/path",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.interval_seconds !== undefined){
let data3 = data1.interval_seconds;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate0.errors = [{instancePath:instancePath+"/health_check/interval_seconds",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 3600 || isNaN(data3)){
validate0.errors = [{instancePath:instancePath+"/health_check/interval_seconds",keyword:"maximum",params:{comparison: "<=", limit: 3600}}];
return false;
}
else {
if(data3 < 1 || isNaN(data3)){
validate0.errors = [{instancePath:instancePath+"/health_check/interval_seconds",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.timeout_seconds !== undefined){
let data4 = data1.timeout_seconds;
const _errs9 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate0.errors = [{instancePath:instancePath+"/health_check/timeout_seconds",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs9){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 60 || isNaN(data4)){
validate0.errors = [{instancePath:instancePath+"/health_check/timeout_seconds",keyword:"maximum",params:{comparison: "<=", limit: 60}}];
return false;
}
else {
if(data4 < 1 || isNaN(data4)){
validate0.errors = [{instancePath:instancePath+"/health_check/timeout_seconds",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
return false;
}
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/health_check",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.redis_address !== undefined){
let data5 = data.redis_address;
const _errs11 = errors;
if(errors === _errs11){
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
validate0.errors = [{instancePath:instancePath+"/redis_address",keyword:"pattern",params:{pattern: "^[A-Za-z0-9.-]+:[0-9]{1,5}$"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/redis_address",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allowed_origins !== undefined){
let data6 = data.allowed_origins;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid2 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data7 === "string"){
if(!rules.uri.test(data7)){
validate0.errors = [{instancePath:instancePath+"/allowed_origins/" + i0,keyword:"format",params:{format: "uri"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/allowed_origins/" + i0,keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid2 = _errs15 === errors;
if(!valid2){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/allowed_origins",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.log_level !== undefined){
let data8 = data.log_level;
const _errs17 = errors;
if(typeof data8 !== "string"){
validate0.errors = [{instancePath:instancePath+"/log_level",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data8)){
validate0.errors = [{instancePath:instancePath+"/log_level",keyword:"enum",params:{allowedValues: obj2}}];
return false;
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
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
