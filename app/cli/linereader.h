// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a pipe or file as they come, without blocking and without reading further ahead than asked.
#pragma once

#include <QByteArray>
#include <QObject>

#include <optional>

class QSocketNotifier;

namespace mqttscope::cli
{

class LineReader final : public QObject
{
    Q_OBJECT
public:
    /// @param descriptor stays the caller's
    /// @param longest bytes of a line
    LineReader(int descriptor, qsizetype longest, QObject *parent = nullptr);

    /// The next whole line without its line break; nullopt = none yet, or atEnd().
    [[nodiscard]] std::optional<QByteArray> next();
    [[nodiscard]] bool atEnd() const { return m_isEnded && m_bytes.isEmpty(); }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; } ///< nothing more is read

Q_SIGNALS:
    void readable();

private:
    void read();

    int m_descriptor;
    qsizetype m_longest;
    QSocketNotifier *m_notifier;
    QByteArray m_bytes;
    bool m_isEnded = false;
    bool m_isTooLong = false;
};

}
