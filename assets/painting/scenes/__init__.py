"""All scenes by the name of their picture."""

from __future__ import annotations

from collections.abc import Callable

from ink import Painting

from scenes.bamboo import bamboo_grove
from scenes.bases import shoot_base, white_tea_base
from scenes.bayberry import bayberry
from scenes.confluence import confluence
from scenes.gorge import gorge
from scenes.home import panorama, scroll
from scenes.industry import industry
from scenes.lakepark import lakepark
from scenes.new_homes import new_homes
from scenes.park import park
from scenes.rooms import classroom, seminar_room
from scenes.school import friendship_school, schoolyard
from scenes.shores import two_shores, two_shores_portrait
from scenes.tea import tea
from scenes.town import harbour, service_centre
from scenes.village import village
from scenes.workshop import spinning_hall, wheel

SCENES: dict[str, Callable[[float], Painting]] = {
    "two_shores": two_shores,
    "two_shores_portrait": two_shores_portrait,
    "panorama": panorama,
    "scroll": scroll,
    "gorge": gorge,
    "tea": tea,
    "bamboo": bamboo_grove,
    "bayberry": bayberry,
    "lakepark": lakepark,
    "new_homes": new_homes,
    "park": park,
    "village": village,
    "industry": industry,
    "confluence": confluence,
    "wheel": wheel,
    "schoolyard": schoolyard,
    "classroom": classroom,
    "service_centre": service_centre,
    "seminar_room": seminar_room,
    "harbour": harbour,
    "shoot_base": shoot_base,
    "white_tea_base": white_tea_base,
    "spinning_hall": spinning_hall,
    "friendship_school": friendship_school,
}
