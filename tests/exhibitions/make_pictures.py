"""Makes the pictures of the tiny exhibition: `python tests/exhibitions/make_pictures.py`."""

from pathlib import Path

from PIL import Image, ImageDraw

PICTURES = Path(__file__).parent / "tiny" / "pictures"
PAPER = (244, 239, 228)

SCENES = {
    "shore.jpg": ((960, 540), (47, 93, 98)),
    "shore_upright.jpg": ((540, 960), (47, 93, 98)),
    "attract.jpg": ((960, 540), (36, 51, 46)),
    "attract_upright.jpg": ((540, 960), (36, 51, 46)),
    "mist.jpg": ((960, 540), (214, 207, 192)),
    "gorge.jpg": ((960, 720), (74, 82, 64)),
    "tea.jpg": ((960, 1280), (92, 110, 60)),
}


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, (size, colour) in SCENES.items():
        picture = Image.new("RGB", size, PAPER)
        ImageDraw.Draw(picture).ellipse([size[0] // 4, size[1] // 4, size[0], size[1]], fill=colour)
        picture.save(PICTURES / name, quality=80)
    river = Image.new("RGBA", (96, 54), (0, 0, 0, 0))
    ImageDraw.Draw(river).line([(0, 20), (40, 30), (95, 25)], fill=(47, 93, 98, 255), width=6)
    river.save(PICTURES / "river.png", optimize=True)


if __name__ == "__main__":
    main()
