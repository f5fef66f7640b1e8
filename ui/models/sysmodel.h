// SPDX-License-Identifier: GPL-3.0-or-later
// The $SYS topics of one connection with their last values.
#pragma once

#include "core/capture/capturestore.h"

#include <QAbstractTableModel>

#include <optional>
#include <utility>
#include <vector>

namespace mqttscope
{

/// UI thread.
class SysModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Topic, ///< without "$SYS/broker/" where it starts so
        Value,
        ColumnCount
    };
    /// A broker that invents topics does not fill memory: further ones are left out.
    static constexpr int kMaximumRows = 2000;

    explicit SysModel(const CaptureStore &capture, QObject *parent = nullptr);

    void setConnection(ConnectionId connection);
    /// Values stay as they are while paused; the newest come afterwards.
    void setPaused(bool paused);
    [[nodiscard]] ConnectionId connection() const { return m_connection; }

    /// Time (steady ns) and value of the kept messages of a topic, oldest first, at most `limit`; texts that do not
    /// begin with a number are left out.
    [[nodiscard]] std::vector<std::pair<qint64, double>> history(const QByteArray &topic, int limit) const;
    [[nodiscard]] std::optional<double> number(const QByteArray &topic) const;
    [[nodiscard]] QString text(const QByteArray &topic) const; ///< made visible, a cut told; empty if never seen

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Some value is new.
    void valuesChanged();

private:
    struct Row
    {
        TopicId topic;
        QByteArray name;
        QByteArray value; ///< as far as it is kept
        quint32 size = 0; ///< of the whole value
    };
    void takeBatch();
    void readAll();
    void reset();
    void addTopic(TopicId topic);
    [[nodiscard]] bool isSys(TopicId topic);
    [[nodiscard]] const Row *rowNamed(const QByteArray &name) const;
    [[nodiscard]] int rowOf(const QByteArray &name) const; ///< where it is, or would be inserted

    const CaptureStore &m_capture;
    ConnectionId m_connection;
    bool m_isPaused = false;
    std::vector<Row> m_rows; ///< by name
    std::vector<quint8> m_known; ///< by TopicId: 0 = not looked at, 1 = no, 2 = $SYS
};

}
