using System.Numerics;

namespace Sim.Engine.Schema;

/// <summary>
/// Random draws as a pure function of (seed, purpose, entity, replicate, index): never consumed in sequence, so
/// adding a component shifts nothing, and two options compared share their weather, arrivals and outages.
/// </summary>
/// <remarks>
/// Counter-based in the sense of Salmon et al. (2011), "Parallel random numbers: as easy as 1, 2, 3"; the mixing
/// function is SplitMix64's finaliser (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), applied twice.
/// </remarks>
public readonly struct Draw
{
    private readonly ulong key;

    /// <summary>A stream of draws for one purpose of one entity in one replicate.</summary>
    public Draw(long seed, string purpose, string entity = "", int replicate = 0)
    {
        ulong k = Mix((ulong)seed + 0x9E3779B97F4A7C15UL);
        k = Mix(k ^ Fnv1a(purpose));
        k = Mix(k ^ Fnv1a(entity));
        key = Mix(k ^ (ulong)(uint)replicate);
    }

    /// <summary>The 64 random bits at an index.</summary>
    public ulong Bits(long index) => Mix(key ^ Mix((ulong)index * 0xD1342543DE82EF95UL + 0x2545F4914F6CDD1DUL));

    /// <summary>A uniform number in the open interval (0, 1).</summary>
    public double Uniform(long index) => ((Bits(index) >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>A standard normal number (Box and Muller 1958, the cosine branch).</summary>
    public double Normal(long index)
    {
        double u = Uniform(index), v = Uniform(index ^ long.MinValue);
        return Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return BitOperations.RotateLeft(z ^ (z >> 31), 17) * 0x9E3779B97F4A7C15UL;
    }

    private static ulong Fnv1a(string text)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in text)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }
        return hash;
    }
}
