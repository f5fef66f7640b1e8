// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where a profile asks for what cannot be done: it never opens and says why.
#pragma once

#include "core/transport/transport.h"

namespace mqttscope
{

/// I/O thread.
class UnusableTransport final : public Transport
{
    Q_OBJECT
public:
    /// @param sentence translated
    UnusableTransport(SettingsGroup settings, const QString &sentence, QObject *parent = nullptr);

    void open() override;
    [[nodiscard]] qint64 read(char *, qint64) override { return 0; }
    void write(QByteArrayView) override { }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void close() override { abort(); }
    void abort() override { m_isOver = true; }
    [[nodiscard]] QString peerAddress() const override { return {}; }

private:
    SettingsGroup m_settings;
    QString m_sentence;
    bool m_isOver = false;
};

}
