"""Pictures as curators bring them: what is shown, and what is refused."""

import os
import pickle
import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw

from kiosk.content.problem import Code
from kiosk.ingest import picture
from kiosk.ingest.hanging import STORY, Place, too_small
from kiosk.ingest.picture import CLEAR, PictureError, kind, load, make, remarks
from kiosk.ingest.recipe import Box

SCREEN = Box(192, 108)
RED, BLUE = (200, 30, 30), (30, 60, 200)


def half(size=(40, 30), left=RED, right=BLUE, mode="RGB"):
    """Left half one colour, right half another."""
    image = Image.new("RGB", size, left)
    ImageDraw.Draw(image).rectangle([size[0] // 2, 0, *size], fill=right)
    return image.convert(mode)


def saved(folder, image, name="a.png", **options):
    path = folder / name
    image.save(path, **options)
    return path


def shown(path, box=SCREEN):
    """The derivative as the screen decodes it."""
    made = make(path, box)
    image = Image.open(BytesIO(made.data))
    assert image.size == (made.width, made.height)
    assert not image.info.get("icc_profile")
    return image


def close(colour, other, by=4):
    return all(abs(one - two) <= by for one, two in zip(colour, other, strict=True))


def refused(path, box=SCREEN):
    with pytest.raises(PictureError) as error:
        make(path, box)
    return error.value


# ---------------------------------------------------------------------- size


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1920, 1080), (192, 108)),
        ((1080, 1920), (192, 341)),  # upright: as wide as the screen
        ((3840, 1080), (384, 108)),  # panorama: as high as the screen
        ((100, 50), (100, 50)),  # never enlarged
        ((192, 108), (192, 108)),
        ((20_000, 54), (8192, 22)),  # no GPU takes more
    ],
)
def test_it_covers_the_screen_and_is_never_enlarged(tmp_path, size, expected):
    path = saved(tmp_path, Image.new("RGB", size), "a.jpg")
    assert shown(path).size == expected


def test_a_jpeg_keeps_its_detail_when_it_is_decoded_smaller(tmp_path):
    path = saved(tmp_path, half((4000, 2250)), "a.jpg")
    image = shown(path)
    assert image.size == (192, 108)
    assert close(image.getpixel((10, 50)), RED)
    assert close(image.getpixel((180, 50)), BLUE)


# ---------------------------------------------------------------------- turning


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif", ".avif"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_is_upright_however_the_camera_was_held(tmp_path, orientation, suffix):
    upright = half((80, 40))
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = saved(tmp_path, stored, f"a{suffix}", exif=exif, quality=95)
    image = shown(path)
    assert image.size == (80, 40)
    assert close(image.convert("RGB").getpixel((5, 20)), RED, by=8)
    assert close(image.convert("RGB").getpixel((75, 20)), BLUE, by=8)
    assert make(path, SCREEN).original == (80, 40)


@pytest.mark.parametrize("name", ["plain", "turned"])
def test_a_telephones_heic_is_turned_once(name):
    """The file that is turned says so twice: to its decoder, and in its EXIF."""
    path = Path(__file__).parent / "heic" / f"{name}.heic"
    image = shown(path)
    assert image.size == make(path, SCREEN).original == (80, 48)
    assert close(image.getpixel((5, 20)), RED, by=8)
    assert close(image.getpixel((75, 20)), BLUE, by=8)


def test_where_heic_cannot_be_read_the_curator_is_told_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    assert refused(Path(__file__).parent / "heic" / "plain.heic").code is Code.PICTURE_HEIC


def test_a_turned_jpeg_is_still_large_enough_when_it_is_decoded_smaller(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path, Image.new("RGB", (1080, 1920)), "a.jpg", exif=exif)
    assert shown(path).size == (192, 108)


# ---------------------------------------------------------------------- colours


def test_cmyk_for_print(tmp_path):
    image = shown(saved(tmp_path, half(mode="CMYK"), "a.jpg", quality=95))
    assert image.mode == "RGB"
    assert close(image.getpixel((5, 5)), RED, by=6)


@pytest.mark.parametrize("name", ["a.png", "a.tif"])
def test_16_bit_grey_is_scaled_and_not_clipped(tmp_path, name):
    image = Image.new("I;16", (30, 10))
    for x in range(30):
        for y in range(10):
            image.putpixel((x, y), 65535 * (x // 10) // 2)
    image = shown(saved(tmp_path, image, name)).convert("L")
    assert [image.getpixel((x, 5)) for x in (3, 15, 27)] == pytest.approx([0, 127, 255], abs=3)


def test_16_bit_colour(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png(8, 8, 16, 2, struct.pack(">3H", 51400, 7710, 7710) * 8))
    assert close(shown(path).getpixel((4, 4)), RED)


def test_floating_point_is_stretched(tmp_path):
    image = Image.new("F", (20, 10), 0.25)
    image.paste(0.75, (10, 0, 20, 10))
    image = shown(saved(tmp_path, image, "a.tif")).convert("L")
    assert [image.getpixel((x, 5)) for x in (2, 18)] == pytest.approx([0, 255], abs=3)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif"])
def test_a_wide_profile_becomes_srgb(tmp_path, name):
    """A profile whose red and green channels are exchanged: what is stored green is shown red."""
    path = saved(tmp_path, Image.new("RGB", (20, 20), (30, 200, 30)), name, quality=95,
                 icc_profile=exchanged_profile())  # fmt: skip
    assert close(shown(path).convert("RGB").getpixel((10, 10)), (200, 30, 30), by=12)


def test_a_profile_keeps_the_clear_ground(tmp_path):
    image = Image.new("RGBA", (20, 20), (30, 200, 30, 128))
    image = shown(saved(tmp_path, image, icc_profile=exchanged_profile()))
    assert image.mode == "RGBA"
    assert close(image.getpixel((10, 10)), (200, 30, 30, 128), by=12)


@pytest.mark.parametrize("profile", [b"not a profile", b"\0" * 200, b"x" * 5000])
def test_a_broken_profile_is_ignored(tmp_path, profile):
    path = saved(tmp_path, half(), "a.jpg", icc_profile=profile, quality=95)
    assert close(shown(path).getpixel((5, 5)), RED)


def test_a_profile_for_other_channels_is_ignored(tmp_path):
    grey = Image.new("L", (20, 20), 120)
    path = saved(tmp_path, grey, "a.jpg", icc_profile=exchanged_profile())
    assert close(shown(path).convert("RGB").getpixel((5, 5)), (120, 120, 120))


# ---------------------------------------------------------------------- clear grounds


def test_a_palette_with_a_clear_colour(tmp_path):
    image = half().quantize(2)
    clear = image.getpixel((0, 0))
    made = make(saved(tmp_path, image, transparency=clear), SCREEN)
    assert made.suffix == CLEAR
    image = Image.open(BytesIO(made.data))
    assert image.getpixel((5, 5))[3] == 0
    assert close(image.getpixel((35, 5)), (*BLUE, 255))


def test_scaling_draws_no_dark_rim_around_a_clear_ground(tmp_path):
    image = Image.new("RGBA", (1920, 1080), (0, 0, 0, 0))
    image.paste((*RED, 255), (0, 0, 961, 1080))
    image = shown(saved(tmp_path, image))
    rim = [image.getpixel((x, 50)) for x in range(93, 100)]
    assert all(close(colour[:3], RED, by=6) for colour in rim if colour[3] > 20)


def test_an_alpha_channel_that_hides_nothing_is_no_png(tmp_path):
    made = make(saved(tmp_path, half(mode="RGBA")), SCREEN)
    assert made.suffix == ".jpg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_mode_of_png(tmp_path, mode):
    image = half().convert("L").convert(mode) if mode == "I;16" else half(mode=mode)
    assert shown(saved(tmp_path, image)).mode in ("RGB", "RGBA", "L")


def test_only_the_first_frame_of_a_gif(tmp_path):
    first, second = Image.new("RGB", (20, 20), RED), Image.new("RGB", (20, 20), BLUE)
    path = saved(tmp_path, first, "a.gif", save_all=True, append_images=[second])
    assert close(shown(path).convert("RGB").getpixel((10, 10)), RED)


# ---------------------------------------------------------------------- damage


def test_a_jpeg_that_was_cut_off(tmp_path):
    path = saved(tmp_path, Image.effect_noise((400, 300), 80), "a.jpg")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert refused(path).code is Code.PICTURE_DAMAGED
    assert refused(path, Box(10, 10)).code is Code.PICTURE_DAMAGED  # decoded at an eighth, too


def test_a_progressive_jpeg_that_was_cut_off(tmp_path):
    path = saved(tmp_path, Image.effect_noise((400, 300), 80), "a.jpg", progressive=True)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert refused(path).code is Code.PICTURE_DAMAGED


def test_a_png_whose_second_half_is_zeros(tmp_path):
    path = saved(tmp_path, Image.effect_noise((400, 300), 80))
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[:middle] + bytes(len(data) - middle))
    assert refused(path).code is Code.PICTURE_DAMAGED


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif", "a.gif", "a.bmp"])
@pytest.mark.parametrize("length", [12, 20, 40, 60])
def test_hardly_more_than_the_magic(tmp_path, name, length):
    path = saved(tmp_path, half(), name)
    path.write_bytes(path.read_bytes()[:length])
    assert refused(path).code is Code.PICTURE_DAMAGED


def test_empty(tmp_path):
    (tmp_path / "a.jpg").touch()
    assert refused(tmp_path / "a.jpg").code is Code.PICTURE_EMPTY


def test_more_pixels_than_any_screen_needs(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png(12_000, 9_000, 8, 2, b""))
    error = refused(path)
    assert error.code is Code.PICTURE_TOO_MANY_PIXELS
    assert error.facts == {"width": 12_000, "height": 9_000, "limit": 100, "longest": 32_768}


def test_longer_than_any_panorama(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(png(40_000, 2, 8, 0, b""))
    assert refused(path).code is Code.PICTURE_TOO_MANY_PIXELS


def test_a_text_bomb_in_a_png(tmp_path):
    path = saved(tmp_path, half())
    data = path.read_bytes()
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(200_000_000)))
    path.write_bytes(data[:33] + bomb + data[33:])
    assert refused(path).code is Code.PICTURE_DAMAGED


# ---------------------------------------------------------------------- files that are none


def test_a_file_larger_than_allowed_is_not_read(tmp_path):
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.truncate(8 << 30)  # takes no space
    error = refused(path)
    assert (error.code, error.facts) == (Code.PICTURE_TOO_LARGE, {"limit": 64})


def test_a_named_pipe_does_not_make_it_wait(tmp_path):
    os.mkfifo(tmp_path / "a.jpg")
    assert refused(tmp_path / "a.jpg").code is Code.PICTURE_UNREADABLE


def test_a_link_is_not_followed(tmp_path):
    real = saved(tmp_path, half(), "real.jpg")
    (tmp_path / "a.jpg").symlink_to(real)
    assert refused(tmp_path / "a.jpg").code is Code.PICTURE_UNREADABLE


@pytest.mark.parametrize("name", ["missing.jpg", "", "a.jpg/b.jpg"])
def test_nothing_there(tmp_path, name):
    assert refused(tmp_path / name).code is Code.PICTURE_UNREADABLE


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\0\0\0\x18ftypmp42" + bytes(40), "MP4"),
        (b"%PDF-1.7", "PDF"),
        (b"%!PS-Adobe-3.0\n", "EPS"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><svg/>', "SVG / XML"),
        (b"  <SVG xmlns=''/>", "SVG"),
        (b"8BPS\0\1", "PSD"),
        (b"hello", "?"),
        (b"RIFF\0\0\0\0WAVE", "?"),
    ],
)
def test_other_formats_are_named(tmp_path, data, name):
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    error = refused(path)
    assert error.code is Code.PICTURE_FORMAT
    assert error.facts["format"] == name
    assert "JPEG" in error.facts["allowed"]


def test_the_name_may_say_something_else(tmp_path):
    path = saved(tmp_path, half(), "a.jpg", format="PNG")
    assert close(shown(path).convert("RGB").getpixel((5, 5)), RED)
    assert kind(load(path)) == "PNG"


# ---------------------------------------------------------------------- remarks


@pytest.mark.parametrize(
    ("file", "kind", "suffix", "original", "codes"),
    [
        ("a.jpg", "JPEG", ".jpg", (1920, 1080), []),
        ("a.JPG", "JPEG", ".jpg", (1920, 1080), []),
        ("a.jpg", "PNG", ".jpg", (1920, 1080), [Code.PICTURE_MISNAMED]),
        ("a.jpg", "JPEG", ".jpg", (1919, 1080), [Code.PICTURE_SMALL]),
        ("a.jpg", "JPEG", ".jpg", (960, 540), [Code.PICTURE_SMALL]),
        ("a.jpg", "JPEG", ".jpg", (959, 540), [Code.PICTURE_TINY]),
        ("a.jpg", "JPEG", ".jpg", (200, 200), [Code.PICTURE_TINY]),
        ("a.png", "PNG", CLEAR, (95, 6), []),
    ],
)
def test_what_a_curator_should_know(file, kind, suffix, original, codes):
    told = remarks(file, kind, suffix, original, shown=[Place()], box=Box(1920, 1080))
    assert [code for code, _ in told] == codes


@pytest.mark.parametrize(
    ("place", "screen", "wanted"),
    [
        (Place(), Box(3840, 2160), Box(3840, 2160)),
        (Place(), Box(1080, 1920), Box(1080, 1920)),
        (STORY, Box(1920, 1080), Box(861, 1080)),
        (STORY, Box(1080, 1920), Box(1080, 692)),
        # Another picture is shown on screens like this one: it is judged by those it is for.
        (Place(wide=None), Box(1920, 1080), Box(1080, 1920)),
        (Place(upright=None), Box(1080, 1920), Box(1920, 1080)),
    ],
)
def test_a_picture_is_measured_by_its_place_on_the_screen(place, screen, wanted):
    assert place.wanted(screen) == wanted


def test_a_larger_screen_asks_for_more_but_keeps_no_more_off_the_wall():
    remark = too_small((1920, 1080), [Place()], Box(7680, 4320))
    assert remark
    assert (remark[0], remark[1]["times"]) == (Code.PICTURE_SMALL, "4.0")
    assert too_small((900, 1080), [STORY], Box(1920, 1080)) is None
    # Shown in both, it must be large enough for the larger one.
    shown_twice = too_small((900, 1080), [STORY, Place()], Box(1920, 1080))
    assert shown_twice
    assert (shown_twice[0], shown_twice[1]["least"]) == (Code.PICTURE_TINY, "960 × 540")


def test_the_error_crosses_processes():
    error = pickle.loads(pickle.dumps(PictureError(Code.PICTURE_TOO_LARGE, {"limit": 64})))
    assert (error.code, error.facts) == (Code.PICTURE_TOO_LARGE, {"limit": 64})


# ---------------------------------------------------------------------- makers


def chunk(kind, data):
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


def png(width, height, depth, colour, row):
    """A PNG written by hand: Pillow writes no 16-bit colour and no empty bombs."""
    rows = zlib.compress((b"\0" + row) * (height if row else 1))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def exchanged_profile():
    """sRGB's own profile with the tags of its red and green primaries exchanged."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    exchanged = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}
    count = struct.unpack_from(">I", data, 128)[0]
    table = bytearray(data)
    for tag in range(count):
        place = 132 + 12 * tag
        name = bytes(table[place : place + 4])
        table[place : place + 4] = exchanged.get(name, name)
    return bytes(table)


def test_a_large_picture_in_bands_is_the_same_without_seams(tmp_path, monkeypatch):
    gradient = Image.linear_gradient("L").resize((600, 2600)).point(lambda value: value)
    path = saved(tmp_path, gradient.convert("P"))
    whole = shown(path).convert("L")
    monkeypatch.setattr(picture, "LARGE", 1)
    banded = shown(path).convert("L")
    assert banded.size == whole.size
    assert ImageChops.difference(banded, whole).getextrema()[1] <= 3
