"""The colour profile, judged by LittleCMS."""

import io
import struct

from PIL import Image, ImageCms

from resources import path
from tools.build_colour_profile import NAME, srgb_profile


def test_the_shipped_profile_is_the_one_that_the_script_builds() -> None:
    assert path("colour", "srgb.icc").read_bytes() == srgb_profile()


def test_the_profile_says_what_it_is() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())).profile
    assert (profile.profile_description, profile.version) == (NAME, 4.2)
    assert (profile.device_class.strip(), profile.xcolor_space.strip(), profile.connection_space.strip()) == (
        "mntr",
        "RGB",
        "XYZ",
    )
    assert struct.unpack_from(">L", srgb_profile())[0] == len(srgb_profile())


def test_its_colours_are_those_of_srgb() -> None:
    picture = Image.new("RGB", (32, 32))
    for n in range(1024):
        picture.putpixel((n % 32, n // 32), (n % 256, n * 7 % 256, n * 31 % 256))
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    change = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ours, "RGB", "RGB")
    changed = ImageCms.applyTransform(picture, change)
    assert changed is not None
    assert changed.tobytes() == picture.tobytes()


def test_the_three_primaries_make_white() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile())).profile
    primaries = [profile.red_primary, profile.green_primary, profile.blue_primary]
    for axis, white in enumerate((0.9642, 1.0, 0.8249)):
        assert abs(sum(primary[0][axis] for primary in primaries if primary) - white) < 1e-4
