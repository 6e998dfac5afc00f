namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>
/// Numbers of one block in the smallest of a few forms: runs, packed to the width of their range, differences in Rice's code, or, where few are distinct,
/// a byte each for the general compressor.
/// </summary>
internal static class LongCodec
{
    private const byte Runs = 1;
    private const byte Packed = 2;
    private const byte Rice = 3;
    private const byte Few = 4;
    private const byte Plain = 5;

    // Longer quotients are written as the number itself.
    private const int RiceEscape = 24;
    private const int MaximumFew = 64;
    private const int MaximumWidth = 57;

    /// <summary>Appends the numbers; true where the general compressor may shrink them further.</summary>
    public static bool Encode(ReadOnlySpan<long> values, ByteBuffer output)
    {
        var sample = NumberSample.Of(values);
        var runBits = sample.Runs * NumberSample.RunBits;
        var packedBits = sample.Width <= MaximumWidth ? (long)sample.Width * values.Length : long.MaxValue;
        var riceBits = sample.RiceBits;
        var fewBits = sample.DistinctBits * (long)values.Length;
        if (runBits <= Math.Min(Math.Min(packedBits, riceBits), fewBits))
        {
            EncodeRuns(values, output);
            return true;
        }
        if (fewBits < Math.Min(packedBits, riceBits))
        {
            EncodeFew(values, output);
            return true;
        }
        if (riceBits < packedBits)
            EncodeRice(values, sample.RiceParameter, output);
        else if (packedBits < long.MaxValue)
            EncodePacked(values, sample.Minimum, sample.Width, output);
        else
            EncodePlain(values, output);
        return false;
    }

    /// <summary>Reads as many numbers as the output has room for.</summary>
    public static void Decode(ref ByteReader input, Span<long> output)
    {
        switch (input.Byte())
        {
            case Runs:
                DecodeRuns(ref input, output);
                break;
            case Packed:
                DecodePacked(ref input, output);
                break;
            case Rice:
                DecodeRice(ref input, output);
                break;
            case Few:
                DecodeFew(ref input, output);
                break;
            case Plain:
                for (var index = 0; index < output.Length; index++)
                    output[index] = input.Fixed64();
                break;
            default:
                throw new DamagedBlockException("numbers have no known form");
        }
    }

    private static void EncodeRuns(ReadOnlySpan<long> values, ByteBuffer output)
    {
        output.Byte(Runs);
        long before = 0;
        for (var index = 0; index < values.Length;)
        {
            var end = index + 1;
            while (end < values.Length && values[end] == values[index])
                end++;
            output.Number((long)ZigZag.Encode(values[index] - before));
            output.Number(end - index);
            before = values[index];
            index = end;
        }
    }

    private static void DecodeRuns(ref ByteReader input, Span<long> output)
    {
        long value = 0;
        for (var index = 0; index < output.Length;)
        {
            value += ZigZag.Decode((ulong)input.Number());
            var length = input.Count();
            if (length == 0 || length > output.Length - index)
                throw new DamagedBlockException("a run is too long");
            output.Slice(index, length).Fill(value);
            index += length;
        }
    }

    private static void EncodePacked(ReadOnlySpan<long> values, long minimum, int width, ByteBuffer output)
    {
        output.Byte(Packed);
        output.Fixed64(minimum);
        output.Byte((byte)width);
        var length = (values.Length * width + 63) / 64 * 8 + 16;
        output.Number(length);
        var start = output.Length;
        var bits = new BitWriter(output);
        foreach (var value in values)
            bits.Write((ulong)(value - minimum), width);
        bits.End();
        Pad(output, start, length);
    }

    private static void DecodePacked(ref ByteReader input, Span<long> output)
    {
        var minimum = input.Fixed64();
        var width = input.Byte();
        var bits = new BitReader(input.Bytes());
        foreach (ref var value in output)
            value = minimum + (long)bits.Read(width);
    }

    private static void EncodeRice(ReadOnlySpan<long> values, int parameter, ByteBuffer output)
    {
        using var body = new ByteBuffer(values.Length * 8);
        var bits = new BitWriter(body);
        var before = values[0];
        foreach (var value in values)
        {
            var difference = ZigZag.Encode(value - before);
            before = value;
            var quotient = difference >> parameter;
            if (quotient < RiceEscape)
            {
                bits.Write((1UL << (int)quotient) - 1, (int)quotient + 1);
                bits.Write(difference & (1UL << parameter) - 1, parameter);
            }
            else
            {
                bits.Write((1UL << RiceEscape) - 1, RiceEscape + 1);
                bits.Write(difference & uint.MaxValue, 32);
                bits.Write(difference >> 32, 32);
            }
        }
        bits.End();
        output.Byte(Rice);
        output.Fixed64(values[0]);
        output.Byte((byte)parameter);
        output.Bytes(body.Span);
    }

    private static void DecodeRice(ref ByteReader input, Span<long> output)
    {
        var value = input.Fixed64();
        var parameter = input.Byte();
        if (parameter > MaximumWidth)
            throw new DamagedBlockException("numbers are too wide");
        var bits = new BitReader(input.Bytes());
        foreach (ref var next in output)
        {
            var quotient = bits.ReadUnary();
            var difference = quotient < RiceEscape ? (ulong)quotient << parameter | bits.Read(parameter) : bits.Read(32) | bits.Read(32) << 32;
            value += ZigZag.Decode(difference);
            next = value;
        }
    }

    private static void EncodeFew(ReadOnlySpan<long> values, ByteBuffer output)
    {
        var distinct = new List<long>(MaximumFew);
        var codes = new byte[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            var code = distinct.IndexOf(values[index]);
            if (code < 0)
            {
                code = distinct.Count;
                distinct.Add(values[index]);
            }
            codes[index] = (byte)code;
        }
        output.Byte(Few);
        output.Number(distinct.Count);
        foreach (var value in distinct)
            output.Fixed64(value);
        output.Raw(codes);
    }

    private static void DecodeFew(ref ByteReader input, Span<long> output)
    {
        Span<long> distinct = stackalloc long[MaximumFew];
        var count = input.Count();
        if (count > MaximumFew)
            throw new DamagedBlockException("too many distinct numbers");
        for (var index = 0; index < count; index++)
            distinct[index] = input.Fixed64();
        var codes = input.Raw(output.Length);
        for (var index = 0; index < codes.Length; index++)
            output[index] = codes[index] < count ? distinct[codes[index]] : throw new DamagedBlockException("a number is unknown");
    }

    private static void EncodePlain(ReadOnlySpan<long> values, ByteBuffer output)
    {
        output.Byte(Plain);
        foreach (var value in values)
            output.Fixed64(value);
    }

    private static void Pad(ByteBuffer output, int start, int length)
    {
        while (output.Length - start < length)
            output.Byte(0);
        output.Truncate(start + length);
    }
}
