namespace Sim.Engine.Electricity;

/// <summary>What loads can ask of an hour that has power for only a part of it.</summary>
public static class PartialHour
{
    /// <summary>
    /// A load of the moment (light, cooking, communication): what falls into the dark part of the hour is lost.
    /// </summary>
    /// <param name="wantedKwh">What would be used with power all hour, kWh.</param>
    /// <param name="availabilityFraction">Part of the hour with power, 0-1.</param>
    /// <returns>kWh to ask for.</returns>
    public static double AskInstant(double wantedKwh, double availabilityFraction) => wantedKwh * availabilityFraction;

    /// <summary>All end uses as loads of the moment; spans in the order of <see cref="ElectricEndUse"/>.</summary>
    public static void AskInstant(ReadOnlySpan<double> wantedKwh, double availabilityFraction, Span<double> askedKwh) =>
        EndUses.Scale(wantedKwh, availabilityFraction, askedKwh);

    /// <summary>
    /// A load that can catch up within the hour (room heat, store heater, pump into a tank): it runs at up to full
    /// capacity while there is power.
    /// </summary>
    /// <param name="wantedKwh">What would be used with power all hour, kWh.</param>
    /// <param name="capacityKw">The most it can draw, kW; infinity where there is no limit.</param>
    /// <param name="availabilityFraction">Part of the hour with power, 0-1.</param>
    /// <returns>kWh to ask for.</returns>
    public static double AskDeferrable(double wantedKwh, double capacityKw, double availabilityFraction) =>
        availabilityFraction > 0 ? double.MinNative(wantedKwh, capacityKw * availabilityFraction) : 0;
}
