// Written from asyncapi/campaigns.yaml (contract 1ba35efe5068). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `Dashboard`. */
export const dashboard = /* @__PURE__ */ validator(validate0);

const obj0 = ["active","paused","stopped","waiting"];

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.description === undefined) && (missing0 = "description"))) || ((data.activeSessions === undefined) && (missing0 = "activeSessions"))) || ((data.totalSessions === undefined) && (missing0 = "totalSessions"))){
validate1.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate1.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate1.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.campaignId !== undefined){
let data1 = data.campaignId;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate1.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs7 = errors;
if(typeof data.name !== "string"){
validate1.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data3)){
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.description !== undefined){
const _errs11 = errors;
if(typeof data.description !== "string"){
validate1.errors = [{instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nextExecution !== undefined){
let data5 = data.nextExecution;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data5 === "string"){
if(!rules.dateTime(data5)){
validate1.errors = [{instancePath:instancePath+"/nextExecution",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/nextExecution",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activeSessions !== undefined){
let data6 = data.activeSessions;
const _errs16 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate1.errors = [{instancePath:instancePath+"/activeSessions",schemaPath:"#/properties/activeSessions/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
validate1.errors = [{instancePath:instancePath+"/activeSessions",schemaPath:"#/properties/activeSessions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.totalSessions !== undefined){
let data7 = data.totalSessions;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate1.errors = [{instancePath:instancePath+"/totalSessions",schemaPath:"#/properties/totalSessions/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate1.errors = [{instancePath:instancePath+"/totalSessions",schemaPath:"#/properties/totalSessions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
}
}
}
else {
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate1.errors = vErrors;
return errors === 0;
}

const obj2 = ["info","warning","error","success"];

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.campaignName === undefined) && (missing0 = "campaignName"))) || ((data.level === undefined) && (missing0 = "level"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))){
validate3.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate3.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate3.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.campaignId !== undefined){
let data1 = data.campaignId;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate3.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate3.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaignName !== undefined){
const _errs7 = errors;
if(typeof data.campaignName !== "string"){
validate3.errors = [{instancePath:instancePath+"/campaignName",schemaPath:"#/properties/campaignName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.level !== undefined){
let data3 = data.level;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate3.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data3)){
validate3.errors = [{instancePath:instancePath+"/level",schemaPath:"#/properties/level/enum",keyword:"enum",params:{allowedValues: obj2}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs11 = errors;
if(typeof data.message !== "string"){
validate3.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data5 = data.timestamp;
const _errs13 = errors;
const _errs14 = errors;
if(errors === _errs14){
if(errors === _errs14){
if(typeof data5 === "string"){
if(!rules.dateTime(data5)){
validate3.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate3.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionId !== undefined){
let data6 = data.sessionId;
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data6 === "string"){
if(rules.codePoints(data6) < 1){
validate3.errors = [{instancePath:instancePath+"/sessionId",schemaPath:"s6/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate3.errors = [{instancePath:instancePath+"/sessionId",schemaPath:"s6/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionName !== undefined){
const _errs19 = errors;
if(typeof data.sessionName !== "string"){
validate3.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
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
}
}
else {
validate3.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate3.errors = vErrors;
return errors === 0;
}

const obj4 = ["internal","external"];
const obj6 = ["sending","sent","failed"];

function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.campaignName === undefined) && (missing0 = "campaignName"))) || ((data.executionId === undefined) && (missing0 = "executionId"))) || ((data.executionType === undefined) && (missing0 = "executionType"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.timestamp === undefined) && (missing0 = "timestamp"))){
validate5.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate5.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate5.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.campaignId !== undefined){
let data1 = data.campaignId;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate5.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.campaignName !== undefined){
const _errs7 = errors;
if(typeof data.campaignName !== "string"){
validate5.errors = [{instancePath:instancePath+"/campaignName",schemaPath:"#/properties/campaignName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionId !== undefined){
let data3 = data.executionId;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(rules.codePoints(data3) < 1){
validate5.errors = [{instancePath:instancePath+"/executionId",schemaPath:"#/properties/executionId/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/executionId",schemaPath:"#/properties/executionId/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executionType !== undefined){
let data4 = data.executionType;
const _errs11 = errors;
if(typeof data4 !== "string"){
validate5.errors = [{instancePath:instancePath+"/executionType",schemaPath:"#/properties/executionType/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj4.includes(data4)){
validate5.errors = [{instancePath:instancePath+"/executionType",schemaPath:"#/properties/executionType/enum",keyword:"enum",params:{allowedValues: obj4}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs13 = errors;
if(typeof data5 !== "string"){
validate5.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj6.includes(data5)){
validate5.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: obj6}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fromSession !== undefined){
const _errs15 = errors;
if(typeof data.fromSession !== "string"){
validate5.errors = [{instancePath:instancePath+"/fromSession",schemaPath:"#/properties/fromSession/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.toSession !== undefined){
const _errs17 = errors;
if(typeof data.toSession !== "string"){
validate5.errors = [{instancePath:instancePath+"/toSession",schemaPath:"#/properties/toSession/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactName !== undefined){
const _errs19 = errors;
if(typeof data.contactName !== "string"){
validate5.errors = [{instancePath:instancePath+"/contactName",schemaPath:"#/properties/contactName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.contactPhone !== undefined){
const _errs21 = errors;
if(typeof data.contactPhone !== "string"){
validate5.errors = [{instancePath:instancePath+"/contactPhone",schemaPath:"#/properties/contactPhone/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messageContent !== undefined){
const _errs23 = errors;
if(typeof data.messageContent !== "string"){
validate5.errors = [{instancePath:instancePath+"/messageContent",schemaPath:"#/properties/messageContent/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scheduledAt !== undefined){
let data11 = data.scheduledAt;
const _errs25 = errors;
const _errs26 = errors;
if(errors === _errs26){
if(errors === _errs26){
if(typeof data11 === "string"){
if(!rules.dateTime(data11)){
validate5.errors = [{instancePath:instancePath+"/scheduledAt",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/scheduledAt",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.executedAt !== undefined){
let data12 = data.executedAt;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(errors === _errs29){
if(typeof data12 === "string"){
if(!rules.dateTime(data12)){
validate5.errors = [{instancePath:instancePath+"/executedAt",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/executedAt",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timestamp !== undefined){
let data13 = data.timestamp;
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(errors === _errs32){
if(typeof data13 === "string"){
if(!rules.dateTime(data13)){
validate5.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate5.errors = [{instancePath:instancePath+"/timestamp",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs31 === errors;
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
}
}
}
}
}
}
}
}
else {
validate5.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate5.errors = vErrors;
return errors === 0;
}


function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.organizationId === undefined) && (missing0 = "organizationId")) || ((data.campaignId === undefined) && (missing0 = "campaignId"))) || ((data.sessionId === undefined) && (missing0 = "sessionId"))) || ((data.sessionName === undefined) && (missing0 = "sessionName"))) || ((data.healthScore === undefined) && (missing0 = "healthScore"))) || ((data.messagesPerDay === undefined) && (missing0 = "messagesPerDay"))) || ((data.deliveryRate === undefined) && (missing0 = "deliveryRate"))) || ((data.qualitySigma === undefined) && (missing0 = "qualitySigma"))) || ((data.lastUpdated === undefined) && (missing0 = "lastUpdated"))){
validate7.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.organizationId !== undefined){
let data0 = data.organizationId;
const _errs1 = errors;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate7.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
validate7.errors = [{instancePath:instancePath+"/organizationId",schemaPath:"s2/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}}];
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
if(data.campaignId !== undefined){
let data1 = data.campaignId;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate7.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/campaignId",schemaPath:"s3/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionId !== undefined){
let data2 = data.sessionId;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data2 === "string"){
if(rules.codePoints(data2) < 1){
validate7.errors = [{instancePath:instancePath+"/sessionId",schemaPath:"s6/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/sessionId",schemaPath:"s6/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sessionName !== undefined){
const _errs10 = errors;
if(typeof data.sessionName !== "string"){
validate7.errors = [{instancePath:instancePath+"/sessionName",schemaPath:"#/properties/sessionName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.healthScore !== undefined){
let data4 = data.healthScore;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
validate7.errors = [{instancePath:instancePath+"/healthScore",schemaPath:"#/properties/healthScore/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data4 < 0 || isNaN(data4)){
validate7.errors = [{instancePath:instancePath+"/healthScore",schemaPath:"#/properties/healthScore/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate7.errors = [{instancePath:instancePath+"/healthScore",schemaPath:"#/properties/healthScore/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.messagesPerDay !== undefined){
let data5 = data.messagesPerDay;
const _errs14 = errors;
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate7.errors = [{instancePath:instancePath+"/messagesPerDay",schemaPath:"#/properties/messagesPerDay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/messagesPerDay",schemaPath:"#/properties/messagesPerDay/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.deliveryRate !== undefined){
let data6 = data.deliveryRate;
const _errs16 = errors;
if(errors === _errs16){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100 || isNaN(data6)){
validate7.errors = [{instancePath:instancePath+"/deliveryRate",schemaPath:"#/properties/deliveryRate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate7.errors = [{instancePath:instancePath+"/deliveryRate",schemaPath:"#/properties/deliveryRate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
else {
validate7.errors = [{instancePath:instancePath+"/deliveryRate",schemaPath:"#/properties/deliveryRate/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.qualitySigma !== undefined){
let data7 = data.qualitySigma;
const _errs18 = errors;
if(errors === _errs18){
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
validate7.errors = [{instancePath:instancePath+"/qualitySigma",schemaPath:"#/properties/qualitySigma/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/qualitySigma",schemaPath:"#/properties/qualitySigma/type",keyword:"type",params:{type: "number"}}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lastUpdated !== undefined){
let data8 = data.lastUpdated;
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(errors === _errs21){
if(typeof data8 === "string"){
if(!rules.dateTime(data8)){
validate7.errors = [{instancePath:instancePath+"/lastUpdated",schemaPath:"s4/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate7.errors = [{instancePath:instancePath+"/lastUpdated",schemaPath:"s4/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs20 === errors;
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
}
}
}
else {
validate7.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate7.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.campaigns === undefined) && (missing0 = "campaigns")) || ((data.logs === undefined) && (missing0 = "logs"))) || ((data.executions === undefined) && (missing0 = "executions"))) || ((data.botHealth === undefined) && (missing0 = "botHealth"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
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
if(!(validate1(data0[key0], {instancePath:instancePath+"/campaigns/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/campaigns",schemaPath:"#/properties/campaigns/type",keyword:"type",params:{type: "object"}}];
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
validate0.errors = [{instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/maxItems",keyword:"maxItems",params:{limit: 100}}];
return false;
}
else {
var valid2 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate3(data2[i0], {instancePath:instancePath+"/logs/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
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
validate0.errors = [{instancePath:instancePath+"/logs",schemaPath:"#/properties/logs/type",keyword:"type",params:{type: "array"}}];
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
validate0.errors = [{instancePath:instancePath+"/executions",schemaPath:"#/properties/executions/maxItems",keyword:"maxItems",params:{limit: 50}}];
return false;
}
else {
var valid3 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(!(validate5(data4[i1], {instancePath:instancePath+"/executions/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
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
validate0.errors = [{instancePath:instancePath+"/executions",schemaPath:"#/properties/executions/type",keyword:"type",params:{type: "array"}}];
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
if(!(validate7(data6[key1], {instancePath:instancePath+"/botHealth/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
var valid4 = _errs14 === errors;
if(!valid4){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/botHealth",schemaPath:"#/properties/botHealth/type",keyword:"type",params:{type: "object"}}];
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
