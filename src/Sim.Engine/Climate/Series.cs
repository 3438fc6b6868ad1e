namespace Sim.Engine.Climate;

/// <summary>First index of each series of draws of a weather year; never two series on one index.</summary>
internal static class Series
{
    public const long Wet = 1L << 20;
    public const long Sky = 2L << 20;
    public const long Air = 3L << 20;
    public const long Coupling = 4L << 20;
    public const long Rain = 5L << 20;
    public const long Cloud = 6L << 20;
    public const long Gust = 7L << 20;
    public const long Flutter = 8L << 20;
    public const long Shower = 9L << 20;
}
