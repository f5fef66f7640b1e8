// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated devices say: options, properties and waves they have in common.
#pragma once

#include "core/session/sessionoptions.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QString>

namespace mqttscope::demo
{

/// Options of a device: its name is its client id.
[[nodiscard]] SessionOptions optionsFor(const QString &name, ProtocolVersion version = ProtocolVersion::V5_0);

/// Properties of a JSON measurement: UTF-8, an hour of expiry, content type, site = north.
[[nodiscard]] PropertyList jsonProperties();

/// A description in English, to be translated in "DemoDevice".
[[nodiscard]] QString description(const char *source);

/// `value` with two decimals.
[[nodiscard]] QByteArray decimals(double value, int digits = 2);

/// A slow sine with a little noise.
class Wave
{
public:
    /// @param period in seconds @param noise largest deviation
    Wave(double mean, double amplitude, double period, double noise, quint32 seed);
    [[nodiscard]] double at(double seconds);
    void setMean(double mean) { m_mean = mean; }
    [[nodiscard]] double mean() const { return m_mean; }

private:
    double m_mean;
    double m_amplitude;
    double m_period;
    double m_noise;
    QRandomGenerator m_random;
};

}
