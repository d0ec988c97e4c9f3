// Written from asyncapi/campaigns.yaml (contract 786fb8ebc200). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";
import { validateBotHealth } from "./bot-health.js";
import { validateCampaignLog } from "./campaign-log.js";
import { validateCampaignStatus } from "./campaign-status.js";
import { validateExecutionLog } from "./execution-log.js";

/** Whether a value is a `Dashboard`. */
export const dashboard = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.campaigns === undefined) && (missing0 = "campaigns")) || ((data.logs === undefined) && (missing0 = "logs"))) || ((data.executions === undefined) && (missing0 = "executions"))) || ((data.botHealth === undefined) && (missing0 = "botHealth"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.campaigns !== undefined){
let data0 = data.campaigns;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const _errs4 = errors;
if(!(validateCampaignStatus(data0[key0], {instancePath:instancePath+"/campaigns/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validateCampaignStatus.errors : vErrors.concat(validateCampaignStatus.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/campaigns",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.logs !== undefined){
let data2 = data.logs;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
if(data2.length > 100){
validate0.errors = [{instancePath:instancePath+"/logs",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validateCampaignLog(data2[i0], {instancePath:instancePath+"/logs/" + i0}))){
vErrors = vErrors === null ? validateCampaignLog.errors : vErrors.concat(validateCampaignLog.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/logs",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executions !== undefined){
let data4 = data.executions;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
if(data4.length > 50){
validate0.errors = [{instancePath:instancePath+"/executions",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(!(validateExecutionLog(data4[i1], {instancePath:instancePath+"/executions/" + i1}))){
vErrors = vErrors === null ? validateExecutionLog.errors : vErrors.concat(validateExecutionLog.errors);
errors = vErrors.length;
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/executions",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.botHealth !== undefined){
let data6 = data.botHealth;
const _errs11 = errors;
if(errors === _errs11){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
const _errs14 = errors;
if(!(validateBotHealth(data6[key1], {instancePath:instancePath+"/botHealth/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")}))){
vErrors = vErrors === null ? validateBotHealth.errors : vErrors.concat(validateBotHealth.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/botHealth",keyword:"type",params:{type: "object"}}];
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
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
