namespace Sim.Engine.Waste;

/// <summary>What the plant on the site took in and gave off since it was started, followed hour by hour.</summary>
/// <param name="Composted">Waste composted, without structure material.</param>
/// <param name="CompostedKg">Its mass as the plant weighs it, kg.</param>
/// <param name="Digested">Waste fed to the digester.</param>
/// <param name="Biogas">The gas: its dry mass and carbon.</param>
/// <param name="BiogasMethaneCarbonKg">Carbon of the methane in the gas, kg.</param>
/// <param name="Digestate">What the digester gave off as digestate.</param>
/// <param name="Held">What is in the digester now.</param>
public readonly record struct OrganicFlows(
    Matter Composted, double CompostedKg, Matter Digested, Matter Biogas, double BiogasMethaneCarbonKg, Matter Digestate, Matter Held)
{
    /// <summary>What was added from one reading to a later one; what is held is the change of it.</summary>
    public static OrganicFlows operator -(OrganicFlows later, OrganicFlows earlier) => new(
        later.Composted - earlier.Composted, later.CompostedKg - earlier.CompostedKg, later.Digested - earlier.Digested,
        later.Biogas - earlier.Biogas, later.BiogasMethaneCarbonKg - earlier.BiogasMethaneCarbonKg,
        later.Digestate - earlier.Digestate, later.Held - earlier.Held);
}
