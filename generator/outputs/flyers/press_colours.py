"""The press's colours: what is left of RGB becomes CMYK, and black ink alone prints over what is below it.

Our own drawings are written in CMYK from the start; a département's logo and pictures are not, and pass through the
ICC profile here. Overprint follows ISO 32000-1, 8.6.7: a K-only paint with overprint mode 1 leaves the other plates
untouched, so that a shift of the sheet opens no white line around black text or the QR code.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from decimal import Decimal

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf, Stream

from generator.pdf.colour import Family
from generator.pdf.content import Does, Drawing, Instruction, interpret
from generator.pdf.inks import picture_inks, rgb_inks

Overprint = tuple[bool, bool]
"""Whether stroke and fill overprint."""


def separate_colours(pdf: Pdf) -> None:
    """Turn every RGB paint and image of ``pdf`` into CMYK and set the overprint of K-only paint, on all its pages."""
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == Name.Image:
            _separate_image(item)
    states = {
        (stroke, fill): pdf.make_indirect(Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1))
        for stroke in (False, True)
        for fill in (False, True)
    }
    holders: list[pikepdf.Object] = []
    named: set[str] = set()
    done: set[tuple[int, int]] = set()
    for page in pdf.pages:
        instructions, used = _separate_paint(interpret(page, page.obj.get("/Resources", Dictionary())))
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
        page.obj.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
        _name_states(page.obj, used, states)
        named |= _named_spaces(instructions)
        holders.append(page.obj)
        for stream in _inner_streams(page.obj, done):
            instructions, used = _separate_paint(interpret(stream, stream.get("/Resources", Dictionary())))
            stream.write(pikepdf.unparse_content_stream(instructions))
            if "/Group" in stream:
                stream.Group.CS = Name.DeviceCMYK
            _name_states(stream, used, states)
            named |= _named_spaces(instructions)
            holders.append(stream)
    for holder in holders:
        _separate_gradients(holder)
        _drop_spaces(holder, named)


def _named_spaces(instructions: list[Instruction]) -> set[str]:
    """The colour spaces that the content takes from its resources."""
    return {str(i.operands[0]) for i in instructions if str(i.operator) in ("cs", "CS")}


def _drop_spaces(holder: pikepdf.Object, named: set[str]) -> None:
    """Forget the colour spaces that nothing names: WeasyPrint always declares two Lab ones, which preflights report."""
    spaces = holder.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
    for name in list(spaces.keys()):
        if name not in named:
            del spaces[name]


def _inner_streams(holder: pikepdf.Object, done: set[tuple[int, int]]) -> Iterator[Stream]:
    """Form XObjects and tiling patterns that ``holder`` draws, each once, the deepest too."""
    resources = holder.get("/Resources", Dictionary())
    inner = [x for x in resources.get("/XObject", Dictionary()).values() if x.get("/Subtype") == Name.Form]
    inner += [p for p in resources.get("/Pattern", Dictionary()).values() if p.get("/PatternType") == 1]
    for stream in inner:
        if stream.objgen in done or not isinstance(stream, Stream):
            continue
        done.add(stream.objgen)
        yield stream
        yield from _inner_streams(stream, done)


def _name_states(holder: pikepdf.Object, used: set[Overprint], states: dict[Overprint, Dictionary]) -> None:
    """Enter the overprint states used by ``holder``'s content into its resources."""
    if not used:
        return
    if "/Resources" not in holder:
        holder.Resources = Dictionary()
    if "/ExtGState" not in holder.Resources:
        holder.Resources.ExtGState = Dictionary()
    for state in sorted(used):
        holder.Resources.ExtGState[_state_name(*state)] = states[state]


def _state_name(stroke: bool, fill: bool) -> str:
    return f"/Over{int(stroke)}{int(fill)}"


def _separate_paint(events: Iterable[Drawing]) -> tuple[list[Instruction], set[Overprint]]:
    """The same content with CMYK in place of RGB, and the overprint states that it needs."""
    written: list[Instruction] = []
    used: set[Overprint] = set()
    for event in events:
        if event.does is Does.SPACE and event.paint.space is Family.RGB:
            written.append(_instruction([Name.DeviceCMYK], event.operator))
        elif event.does is Does.COLOUR:
            written.append(_in_inks(event))
            overprint = _is_black_alone(written[-1])
            if event.paint.overprint is not overprint:
                event.paint.overprint = overprint
                both = (bool(event.state.stroke.overprint), bool(event.state.fill.overprint))
                used.add(both)
                written.append(_instruction([Name(_state_name(*both))], "gs"))
        else:
            written.append(event.instruction)
    return written, used


def _in_inks(event: Drawing) -> Instruction:
    """The colour instruction as it is, or in CMYK when it says RGB."""
    operands = list(event.instruction.operands)
    colour = event.paint.colour
    if colour is None or colour.family is not Family.RGB or len(operands) != 3:
        return event.instruction
    return _instruction(_inks_of(operands), {"rg": "k", "RG": "K"}.get(event.operator, event.operator))


def _inks_of(operands: Iterable[pikepdf.Object]) -> list[object]:
    red, green, blue = (float(value) for value in operands)
    return [Decimal(str(ink)) for ink in rgb_inks(red, green, blue)]


def _is_black_alone(instruction: Instruction) -> bool:
    """True for 100 % of black ink and nothing else; tints knock out, else the ground would show through."""
    operands = instruction.operands
    return len(operands) == 4 and not isinstance(operands[3], Name) and [float(ink) for ink in operands] == [0, 0, 0, 1]


def _instruction(operands: list[object], operator: str) -> ContentStreamInstruction:
    return ContentStreamInstruction(operands, Operator(operator))  # type: ignore[arg-type]


def _separate_gradients(holder: pikepdf.Object) -> None:
    """Turn the RGB gradients that ``holder`` draws into CMYK ones, from inks to inks.

    WeasyPrint gives them three numbers whatever colour space the standard makes it declare.
    """
    resources = holder.get("/Resources", Dictionary())
    shadings = list(resources.get("/Shading", Dictionary()).values())
    shadings += [
        pattern.Shading for pattern in resources.get("/Pattern", Dictionary()).values() if "/Shading" in pattern
    ]
    for shading in shadings:
        if "/Function" in shading and _separate_function(shading.Function):
            shading.ColorSpace = Name.DeviceCMYK
            if "/Background" in shading:
                del shading.Background


def _separate_function(function: pikepdf.Object) -> bool:
    """Turn the three outputs of a gradient's function into four; False when it is of another kind or done already."""
    if not isinstance(function, Dictionary):
        return False
    if int(function.FunctionType) == 3:
        converted = [_separate_function(step) for step in function.Functions.as_list()]
        return all(converted)
    if int(function.FunctionType) != 2 or len(function.get("/C0", Array([0]))) != 3:
        return False
    for key in ("/C0", "/C1"):
        function[key] = Array(_inks_of(function[key].as_list()))
    if "/Range" in function:
        del function.Range
    return True


def _separate_image(image: Stream) -> None:
    """Turn one RGB image into CMYK in place; its soft mask stays; masks, grey and CMYK images are left alone."""
    if bool(image.get("/ImageMask", False)) or "/ColorSpace" not in image:
        return
    if pikepdf.PdfImage(image).mode not in ("RGB", "P"):  # DeviceRGB, CalRGB, three-channel ICC, palettes
        return
    inks = picture_inks(image)
    for key in ("/DecodeParms", "/Decode", "/Intent"):
        if key in image:
            del image[key]
    image.write(zlib.compress(inks.tobytes(), 9), filter=Name.FlateDecode)
    image.ColorSpace = Name.DeviceCMYK
    image.BitsPerComponent = 8
