using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>
/// Latin hypercube samples: of each input one share from each of equally likely strata, in an order of its own (McKay, Beckman
/// and Conover 1979, doi:10.1080/00401706.1979.10489755).
/// </summary>
public static class LatinHypercube
{
    /// <summary>The shares (0-1, both excluded) of one input in each draw. An input more or less changes no other's.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="input">Its name.</param>
    /// <param name="draws">Number of draws and of strata.</param>
    public static double[] Shares(long seed, string input, int draws)
    {
        var draw = new Draw(seed, "uncertain", input);
        int[] order = [.. Enumerable.Range(0, draws).OrderBy(i => draw.Bits(i)).ThenBy(i => i)];
        var shares = new double[draws];
        for (int stratum = 0; stratum < draws; stratum++)
        {
            shares[order[stratum]] = (stratum + draw.Uniform(draws + stratum)) / draws;
        }
        return shares;
    }
}
