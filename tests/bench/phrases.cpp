// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "phrases.h"

#include <utility>

namespace yearproof::bench {
namespace {

using Words = std::string_view;

constexpr Words sentences[] = {
    "I continue to work closely with {role} to oversee {activity}, and to challenge {quality} "
    "where {people} tell us that it falls short of what they expect.",
    "The service {often} reviews {activity} with {partner}, so that {people} receive the right "
    "support at the right time and {outcome}.",
    "Following consultation with {partner}, {plan} was refreshed in {month} {lastyear} and sets "
    "out how we will improve {quality} over the coming years.",
    "I would like to thank our staff, and our colleagues from {partner}, for their hard work and "
    "commitment in what remain challenging circumstances.",
    "{Board} meets {often} and brings together {role}, {partner} and elected members to hold the "
    "service to account for {quality}.",
    "Inspectors noted that senior leaders remain focused on {quality}, while recognising that "
    "{reason} has made progress slower than all of us would want it to be.",
    "In {month} {lastyear}, I attended {event}, where {people} spoke openly about their experience "
    "of {activity} and what could be done differently.",
    "The impact has been that {outcome}, although {reason} continues to put pressure on "
    "{activity}.",
    "This work is led by {role} and is supported by {partner}, with progress reported {often} to "
    "{board}.",
    "{Plan} provides a clear framework for {activity}; it combines operational priorities with "
    "performance data, clear accountability and the active engagement of {partner}.",
    "Recruitment and retention remain a priority: national challenges mirror our own picture, and "
    "{reason} means that different teams are affected at different times of the year.",
    "On {date} I was pleased to open {event}, which was attended by representatives of {partner} "
    "and by {people} from every part of the area.",
    "We have listened to {people}, who told us that {activity} should be easier to find and to "
    "understand, and the website has been rewritten as a result.",
    "A programme of audits has been established to test {quality}; the learning is shared {often} "
    "with managers and is starting to show that {outcome}.",
    "Despite {reason}, I am confident that the service has rigorous oversight of spending and "
    "takes every necessary step to ensure that it is proportionate and appropriate.",
    "{Partner} and the council have agreed a joint approach to {activity} which will go live once "
    "{plan} has been approved by {board}.",
    "Through my regular meetings with {role} I am able to scrutinise {quality}, identify "
    "challenges and agree ways to overcome them.",
    "There is a strong partnership across agencies in the area and a commitment to providing the "
    "best possible support for {people}, which was recognised at {event}.",
    "Further information about {activity} is available in {plan}, which was presented to {board} "
    "on {date}.",
    "The teams were reorganised in {month} {lastyear} to align {activity} with the needs of "
    "{people}, and each team is now overseen by its own manager.",
    "As chairperson of {board} I ensure that the voice of {people} is heard, and that their views "
    "shape {activity} from the beginning.",
    "I have heard at first hand about the commitment and dedication of our staff and accept every "
    "opportunity to meet with them, most recently at {event}.",
    "{Plan} will be published after it has been considered by {board}; it reflects a shared "
    "understanding of {quality} and of what {people} can expect.",
    "We recognise the importance of {quality} and have therefore asked {role} to review {activity} "
    "together with {partner}.",
    "The service has positive working relationships with {partner}, who are central to {activity} "
    "and help us to make sure that {outcome}.",
    "An external review in {month} {lastyear} made {n} recommendations about {activity}, all of "
    "which have been accepted and are being carried out by {role}.",
    "Training on {quality} has been provided to staff across all teams, and {partner} have been "
    "invited to take part so that everyone works to the same standard.",
    "Demand remains high and increasingly complex, and {reason} has led the service to look again "
    "at how {activity} is organised and paid for.",
    "The participation group meets {often} and gives {people} the opportunity to have their say on "
    "{plan} before decisions are made.",
    "I remain concerned about {reason}, and I have written to the minister, together with "
    "{partner}, to ask for a settlement that reflects the needs of {people}.",
    "Where there are identified shortfalls in {quality}, I question these with the operational "
    "managers and ensure that they have plans in place to address them.",
    "Improvements to {activity} have been delivered within the budget approved by the council, and "
    "efficiency savings have been found without any loss of {quality}.",
    "A task and finish group led by {role} has completed its work on {activity} and will bring its "
    "proposals to {board} later in the year.",
    "Our approach is to support {people} as early as possible, to work with {partner} rather than "
    "alone, and to measure whether {outcome}.",
    "The service took part in a peer review of {quality} with {partner}; the feedback highlighted "
    "both strengths and areas for development.",
    "During the year {n} members of staff were nominated for the council’s awards for their "
    "contribution to {activity}, and two teams were highly commended.",
    "In addition to {board}, I meet with {role} {often} in order to review progress against {plan} "
    "and to understand what stands in its way.",
    "Work with {partner} has continued throughout the year, and the agreement on {activity} was "
    "signed at {event} in {month} {lastyear}.",
    "As a result {outcome}, and the feedback that we receive from {people} is more positive than "
    "it has been for some time.",
    "{Board} has asked for a further report on {quality}, and {role} will present it at the next "
    "meeting together with {partner}.",
};

constexpr Words roles[] = {
    "the Director",
    "the Assistant Director",
    "the Head of Service",
    "the Chief Executive",
    "the Leader of the Council",
    "the service manager",
    "the Head of Improvement",
    "the principal officer",
    "the independent chair",
    "the operational managers",
};
constexpr Words activities[] = {
    "the commissioning of services",
    "the way in which referrals are handled",
    "our quality assurance framework",
    "the recruitment of permanent staff",
    "the new case recording system",
    "the work of the multi-disciplinary team",
    "our prevention and early intervention offer",
    "the transition between services",
    "the review of fees and allowances",
    "our communication with residents",
    "the shared training programme",
    "the out-of-hours service",
};
constexpr Words qualities[] = {
    "the quality and timeliness of our decisions",
    "value for money",
    "the consistency of practice",
    "the standard of record keeping",
    "the stability of the workforce",
    "management oversight",
    "the experience of those who use the service",
    "compliance with the statutory guidance",
    "the pace of improvement",
    "the use of data in planning",
};
constexpr Words reasons[] = {
    "the rising cost of specialist provision", "a shortage of qualified applicants",
    "the increase in complex cases",           "uncertainty about national funding",
    "the delay in the new legislation",        "the move to the new offices",
    "inflation in the supply chain",           "the limited number of local providers",
    "the backlog left by earlier years",
};
constexpr Words outcomes[] = {
    "fewer people have to wait for help",
    "problems are resolved before they become urgent",
    "decisions are made closer to those they affect",
    "more people are able to remain independent",
    "families tell their story only once",
    "the service is better prepared for the winter",
    "complaints are answered more quickly",
    "resources go to where they are needed most",
    "good practice is shared between teams",
};
constexpr Words partners[] = {
    "the police",
    "local health services",
    "the voluntary sector",
    "neighbouring authorities",
    "local schools and colleges",
    "the integrated care board",
    "housing associations",
    "parish and town councils",
    "local employers",
    "the regional partnership",
};
constexpr Words boards[] = {
    "the Improvement Board",
    "the Oversight Board",
    "the Partnership Board",
    "the Scrutiny Committee",
    "the Health and Wellbeing Board",
    "the Strategic Commissioning Group",
    "the Cabinet",
    "the Programme Board",
    "the Audit and Governance Committee",
};
constexpr Words plans[] = {
    "the improvement plan",      "the workforce strategy",
    "the prevention strategy",   "the joint commissioning strategy",
    "the annual delivery plan",  "the participation charter",
    "the performance framework", "the medium-term financial plan",
    "the local offer",
};
constexpr Words events[] = {
    "the annual conference",
    "the celebration of achievement",
    "the staff awards",
    "the partnership summit",
    "a round-table discussion",
    "the opening of the new centre",
    "a series of listening events",
    "the volunteers’ reception",
    "the summer open day",
};
constexpr Words frequencies[] = {"monthly",         "quarterly",    "regularly",
                                 "every six weeks", "twice a year", "three times a year"};
constexpr Words numbers[] = {"three", "four",   "five", "six", "seven", "eight",
                             "nine",  "eleven", "14",   "16",  "23"};
constexpr Words months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};
constexpr Words beginnings[] = {
    "Nor",   "Ash",   "Elm",   "Hart",  "Wick", "Bram", "Cald",  "Dun",    "East", "Fair",
    "Glen",  "Hazel", "Iver",  "Kings", "Lang", "Mar",  "New",   "Oak",    "Pen",  "Quen",
    "Red",   "Stan",  "Thorn", "Ul",    "Wal",  "Yar",  "Alder", "Birch",  "Cros", "Der",
    "Farn",  "Grim",  "Hol",   "Kel",   "Lin",  "Mill", "Ather", "Raven",  "Sel",  "Tad",
    "Upper", "West",  "Bex",   "Chal",  "Orm",  "Pick", "Rams",  "Silver",
};
constexpr Words endings[] = {
    "brook", "bridge",  "bury",  "combe",  "dale",  "den",     "field", "ford",
    "ham",   "hurst",   "leigh", "ley",    "mere",  "minster", "moor",  "port",
    "shaw",  "stead",   "stow",  "thorpe", "ton",   "vale",    "wick",  "wood",
    "worth", "borough", "gate",  "stone",  "marsh", "chester", "well",  "haven",
};
constexpr Words names[] = {
    "Adeyemi", "Barlow", "Carver",    "Dhillon",  "Ellison",   "Farrow",  "Ghosh",    "Hallam",
    "Ingram",  "Jessop", "Kaur",      "Lockwood", "Marlowe",   "Nwosu",   "Osborne",  "Pryce",
    "Quigley", "Rashid", "Sutcliffe", "Tanner",   "Underhill", "Vickers", "Whitlock", "Yates",
};

constexpr std::pair<Words, std::span<const Words>> slots[] = {
    {"role", roles},       {"activity", activities}, {"quality", qualities}, {"reason", reasons},
    {"outcome", outcomes}, {"partner", partners},    {"board", boards},      {"plan", plans},
    {"event", events},     {"often", frequencies},   {"n", numbers},         {"month", months},
};

}  // namespace

std::span<const std::string_view> narratives() { return sentences; }
std::span<const std::string_view> place_beginnings() { return beginnings; }
std::span<const std::string_view> place_endings() { return endings; }
std::span<const std::string_view> surnames() { return names; }
std::span<const std::string_view> month_names() { return months; }

std::span<const std::string_view> slot_words(std::string_view slot) {
    for (const auto& [name, words] : slots) {
        if (name == slot) return words;
    }
    return {};
}

}  // namespace yearproof::bench
